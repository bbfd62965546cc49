package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yoyohub.samples.files.ReceiptFolder;
import org.yoyohub.samples.files.ToldState;
import org.yoyohub.samples.world.ExceptionRule.Traits;
import org.yoyohub.samples.world.Rules;

/**
 * A whole 予防接種 office around its 健康管理: besides subjects it sends settings, exceptions, what staff
 * grant and revoke, addresses of 住登外 people; and reads what the hub answers, with complaints.
 */
public final class PretendOffice {

  /**
   * What the office holds of one number.
   *
   * @param isSettled whether the hub has the last that was to be said of them
   * @param since since when the hub has the number as it is; null when it never had it
   * @param mendedOn when the address of the 住民票 was registered, of 住登外 people
   */
  public record Page(
      String subjectNumber,
      boolean isRegistered,
      boolean isSettled,
      boolean isOutsider,
      @Nullable LocalDate since,
      @Nullable LocalDate expiredOn,
      @Nullable LocalDate toldOn,
      @Nullable LocalDate mendedOn) {}

  private final OfficePlan plan;
  private final PretendKenko kenko;
  private final FormDesk forms;
  private final AddressDesk addresses;
  private final ResultDesk results;
  private final EntitlementMirror mirror;
  private final FeedDesk feed;
  private final ReceiptFolder receipts;
  private final SortedMap<String, Integer> receiptStates = new TreeMap<>();
  private final List<String> complaints = new ArrayList<>();
  private @Nullable Rules rules;
  private @Nullable StaffDesk staff;

  public PretendOffice(OfficePlan plan) {
    var home = plan.partners().resolve(plan.name());
    var habits = new Habits(true, true, plan.carefulFrom());
    this.plan = plan;
    this.kenko = new PretendKenko(plan.partners(), plan.name(), plan.seed(), habits);
    this.forms = new FormDesk(kenko.outbox());
    this.addresses = new AddressDesk(plan, kenko.book(), kenko.outbox());
    this.results = new ResultDesk(home.resolve("out"), complaints::add);
    this.mirror = new EntitlementMirror(n -> kenko.book().find(n).isPresent(), complaints::add);
    this.feed = new FeedDesk(plan, forms, mirror, complaints::add);
    this.receipts = new ReceiptFolder(home.resolve("receipts"), true);
  }

  /** Follows the register and sends all that the day brings. */
  public void work(LocalDate day) {
    kenko.readRegister();
    addresses.enter(day);
    kenko.drop(day);
    results.expect(kenko.takeSent());
    new SettingsDesk(forms, rules()).work(day);
    addresses.send(day).ifPresent(rows -> results.expect(List.of(rows)));
    staff().work(day, subject -> isQuiet(subject, day), this::isKept);
    feed.ask(day);
  }

  /** Reads A_014, results and receipts. */
  public void read(LocalDate day) {
    feed.read();
    results.read(line -> addresses.hear(line, day));
    receipts.readNew().forEach(this::hear);
  }

  private void hear(ToldState told) {
    receiptStates.merge(told.state(), 1, Integer::sum);
    if (told.isRefused() && !results.isRefusedRightly(told.file())) {
      complaints.add(told.file() + ": is refused, and has right rows");
    }
  }

  /** What the office holds of a number. */
  public Optional<Page> page(String subjectNumber) {
    return kenko.book().find(subjectNumber).map(this::page);
  }

  /** Everybody who was ever entered, in order. */
  public List<Page> pages() {
    return kenko.book().inOrder().stream().map(this::page).toList();
  }

  /** The 予防接種管理番号 that a number must have by settings, exceptions and staff, once it has a key. */
  public SortedSet<String> entitled(String subjectNumber, LocalDate day) {
    var subject = kenko.book().find(subjectNumber).orElseThrow();
    var numbers = new TreeSet<String>();
    rules().numbers().keySet().stream()
        .filter(number -> rules().isOn(number, day) && !isKept(subject, number))
        .forEach(numbers::add);
    staff().decisions(subjectNumber).forEach((n, gives) -> decide(numbers, n, gives));
    return numbers;
  }

  /** The 予防接種管理番号 that stand for a number as far as A_014 told. */
  public SortedSet<String> mirrored(String subjectNumber) {
    var numbers = new TreeSet<String>();
    mirror.of(subjectNumber).forEach((n, gives) -> decide(numbers, n, gives));
    return numbers;
  }

  /** The receipts and result lines that came so far. */
  public Answers answers() {
    return new Answers(receiptStates, results.outcomes());
  }

  public Map<Mistake, Integer> mistakes() {
    return kenko.mistakes();
  }

  /** What was wrong with what the hub sent, so far. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** What the hub still owes: outcomes, past files. Anything here at the very end is wrong. */
  public List<String> owed() {
    var owed = new ArrayList<>(results.unanswered());
    owed.addAll(feed.missing());
    return owed;
  }

  private static void decide(SortedSet<String> numbers, String number, boolean gives) {
    if (gives) {
      numbers.add(number);
    } else {
      numbers.remove(number);
    }
  }

  private Page page(Subject subject) {
    return new Page(
        subject.number,
        subject.registered,
        !kenko.unmended().contains(subject.number),
        subject.isOutsider(),
        subject.registeredOn,
        subject.expiredOn,
        subject.toldOn,
        subject.mendedOn);
  }

  /** Whether the hub knows them, and hears nothing of them today. */
  private boolean isQuiet(Subject subject, LocalDate day) {
    return subject.registered
        && subject.toldOn.isBefore(day)
        && !kenko.unmended().contains(subject.number);
  }

  private boolean isKept(Subject subject, String number) {
    var category = new SubjectRows(plan.seed(), plan.firstDay()).category(subject);
    var status = subject.isOutsider() ? Subject.OUTSIDER : "1";
    var birth = subject.row.get("birth_date");
    return rules().keep(number, new Traits(subject.number, category, status, birth));
  }

  /** The first whom the office entered is the one excepted by number. */
  private Rules rules() {
    var known = rules;
    if (known == null) {
      var first = kenko.book().inOrder();
      var somebody = first.isEmpty() ? plan.municipality() + "0".repeat(15) : first.get(0).number;
      known = new Rules(plan.seed(), plan.municipality(), plan.firstDay(), somebody);
      rules = known;
    }
    return known;
  }

  private StaffDesk staff() {
    var known = staff;
    if (known == null) {
      known = new StaffDesk(plan.seed(), forms, kenko.book(), mirror, rules());
      staff = known;
    }
    return known;
  }
}

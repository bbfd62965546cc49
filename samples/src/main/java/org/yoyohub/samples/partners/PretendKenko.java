package org.yoyohub.samples.partners;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.Sender;
import org.yoyohub.samples.files.SentFile;
import org.yoyohub.samples.people.Dice;

/**
 * The pretend 健康管理: it follows the register's files, numbers everybody, and tells the hub who came,
 * changed and left, with a clerk's mistakes that it mends a day or two later.
 */
public final class PretendKenko {
  private static final int SLIPS = 31;
  private static final int MISTAKES_PER_THOUSAND = 5;

  private final long seed;
  private final Catalogue catalogue = Catalogue.standard();
  private final InterfaceContract juki = catalogue.get("JUKI-IDO");
  private final CsvFolder register;
  private final AnswerFolder answers;
  private final Outbox outbox;
  private final SubjectBook book;
  private final SortedMap<Mistake, Integer> mistakes = new TreeMap<>();
  private final SortedSet<String> unmended = new TreeSet<>();

  /**
   * @param partners the folder of all partners' folders
   * @param name such as kenko-131113
   */
  public PretendKenko(Path partners, String name, long seed) {
    var home = partners.resolve(name);
    var sender = Sender.named(name);
    this.seed = seed;
    this.register = new CsvFolder(home.resolve("out"), juki);
    this.answers = new AnswerFolder(home, catalogue.get("A_011-003_帳"));
    this.outbox = new Outbox(home.resolve("in"), sender);
    this.book = new SubjectBook(sender.municipality());
  }

  /** Takes over the register's files that came since; says how many. */
  public int readRegister() {
    return register.readNew(fields -> book.take(JukiRow.of(juki, fields)));
  }

  /** Sends the day's A_011, A_021 and A_031 files, a header alone where there is nothing to say. */
  public List<SentFile> drop(LocalDate day) {
    try (var parcel = new Parcel(outbox, catalogue, new SubjectRows(seed, day), day)) {
      book.due(day).forEach(subject -> tell(subject, day, parcel));
      return parcel.send();
    }
  }

  /** Reads the receipts and result files that came since. */
  public Answers readAnswers() {
    return answers.readNew();
  }

  /** The numbers that a hub which took every right row holds as valid now. */
  public SortedSet<String> registered() {
    var numbers = new TreeSet<String>();
    book.subjects().stream().filter(s -> s.registered).forEach(s -> numbers.add(s.number));
    return numbers;
  }

  /** The numbers whose last row was wrong and not sent again yet. */
  public SortedSet<String> unmended() {
    return Collections.unmodifiableSortedSet(unmended);
  }

  /** How many mistakes of each kind were made so far. */
  public Map<Mistake, Integer> mistakes() {
    return Collections.unmodifiableSortedMap(mistakes);
  }

  private void tell(Subject subject, LocalDate day, Parcel parcel) {
    var dice = Dice.of(seed + day.toEpochDay(), SLIPS, Long.parseLong(subject.number.substring(6)));
    boolean mends = unmended.remove(subject.number);
    var slip = mends ? Optional.<Mistake>empty() : Mistake.maybe(dice, MISTAKES_PER_THOUSAND);
    boolean active = subject.isActiveOn(day);
    if (active && subject.registered) {
      parcel.update(subject, slip);
    } else if (active) {
      parcel.register(subject, slip);
    } else if (subject.registered) {
      parcel.expire(subject, slip);
    } else {
      return;
    }
    slip.ifPresentOrElse(
        made -> slipped(subject, made, day.plusDays(dice.between(1, 2))),
        () -> subject.registered = active);
    if (subject.leavesAfter(day)) {
      book.remind(subject, subject.leavingDay());
    }
  }

  private void slipped(Subject subject, Mistake made, LocalDate mendedOn) {
    mistakes.merge(made, 1, Integer::sum);
    unmended.add(subject.number);
    book.remind(subject, mendedOn);
  }
}

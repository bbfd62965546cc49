package org.yoyohub.samples.partners;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private final Habits habits;
  private final Catalogue catalogue = Catalogue.standard();
  private final InterfaceContract juki = catalogue.get("JUKI-IDO");
  private final CsvFolder register;
  private final AnswerFolder answers;
  private final Outbox outbox;
  private final SubjectBook book;
  private final MixUps mixUps;
  private final SortedMap<Mistake, Integer> mistakes = new TreeMap<>();
  private final SortedSet<String> unmended = new TreeSet<>();
  private final List<SentRows> sent = new ArrayList<>();

  /**
   * @param partners the folder of all partners' folders
   * @param name such as kenko-131113
   */
  public PretendKenko(Path partners, String name, long seed) {
    this(partners, name, seed, Habits.PLAIN);
  }

  PretendKenko(Path partners, String name, long seed, Habits habits) {
    var home = partners.resolve(name);
    var sender = Sender.named(name);
    this.seed = seed;
    this.habits = habits;
    this.register = new CsvFolder(home.resolve("out"), juki, habits.takesAway());
    this.answers = new AnswerFolder(home, catalogue.get("A_011-003_帳"));
    this.outbox = new Outbox(home.resolve("in"), sender);
    this.book = new SubjectBook(sender.municipality());
    this.mixUps = new MixUps(seed, sender.municipality(), book, unmended);
  }

  /** Takes over the register's files that came since; says how many. */
  public int readRegister() {
    return register.readNew(fields -> book.take(JukiRow.of(juki, fields)));
  }

  /** Sends the day's A_011, A_021 and A_031 files, a header alone where there is nothing to say. */
  public List<SentFile> drop(LocalDate day) {
    try (var parcel = new Parcel(outbox, catalogue, new SubjectRows(seed, day), day)) {
      book.due(day).forEach(subject -> tell(subject, day, parcel));
      if (mayMixUp(day)) {
        mixUps.secondNumber(day).ifPresent(twin -> registerTwice(twin, parcel));
      }
      var files = parcel.send();
      keep(parcel);
      return files;
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

  SubjectBook book() {
    return book;
  }

  Outbox outbox() {
    return outbox;
  }

  /** What was sent since the last time; only kept by those who look after their results. */
  List<SentRows> takeSent() {
    var rows = List.copyOf(sent);
    sent.clear();
    return rows;
  }

  private void keep(Parcel parcel) {
    if (habits.mixesUp()) {
      sent.addAll(parcel.rows());
    }
  }

  private boolean mayMixUp(LocalDate day) {
    return habits.mixesUp() && day.isBefore(habits.carefulFrom());
  }

  private void tell(Subject subject, LocalDate day, Parcel parcel) {
    var dice = Dice.of(seed + day.toEpochDay(), SLIPS, Long.parseLong(subject.number.substring(6)));
    boolean mends = unmended.remove(subject.number);
    var slip = mends ? Optional.<Mistake>empty() : Mistake.maybe(dice, perThousand(day, parcel));
    boolean active = subject.isActiveOn(day);
    if (active && subject.registered) {
      parcel.update(subject, slip);
    } else if (active) {
      slip = mends ? registerMended(subject, parcel) : register(subject, slip, day, parcel);
    } else if (subject.registered) {
      parcel.expire(subject, slip);
    } else {
      return;
    }
    subject.toldOn = day;
    slip.ifPresentOrElse(
        made -> slipped(subject, made, day.plusDays(dice.between(1, 2))),
        () -> subject.took(active, day));
    if (subject.leavesAfter(day)) {
      book.remind(subject, subject.leavingDay());
    }
  }

  private int perThousand(LocalDate day, Parcel parcel) {
    boolean mayErr = !habits.mixesUp() || parcel.bearsMistake();
    return mayErr && day.isBefore(habits.carefulFrom()) ? MISTAKES_PER_THOUSAND : 0;
  }

  /** Registers a person, at times with the 個人番号 of another; says what went wrong. */
  private Optional<Mistake> register(
      Subject subject, Optional<Mistake> slip, LocalDate day, Parcel parcel) {
    var other =
        mayMixUp(day) && slip.isEmpty() ? mixUps.otherFor(subject, day) : Optional.<Subject>empty();
    if (other.isEmpty()) {
      boolean isWrong = mayMixUp(day) && slip.isEmpty() && mixUps.isWrittenWrongly(subject, day);
      parcel.register(isWrong ? written(subject, day) : subject, slip);
      return slip;
    }
    var number = other.get().row.get("my_number");
    var mixed = new Subject(subject.number, subject.row.with("my_number", number));
    parcel.register(mixed, Optional.of(Mistake.SHARED_MY_NUMBER));
    return Optional.of(Mistake.SHARED_MY_NUMBER);
  }

  private static Optional<Mistake> registerMended(Subject subject, Parcel parcel) {
    parcel.register(subject, Optional.empty());
    return Optional.empty();
  }

  /** Writes a person down with the other 性別, which an update mends some days later. */
  private Subject written(Subject subject, LocalDate day) {
    mistakes.merge(Mistake.WRONG_SEX, 1, Integer::sum);
    book.remind(subject, day.plusDays(2));
    var sex = subject.row.get("sex").equals("1") ? "2" : "1";
    return new Subject(subject.number, subject.row.with("sex", sex));
  }

  private void registerTwice(Subject twin, Parcel parcel) {
    mistakes.merge(Mistake.SECOND_NUMBER, 1, Integer::sum);
    parcel.register(twin, Optional.of(Mistake.SECOND_NUMBER));
  }

  private void slipped(Subject subject, Mistake made, LocalDate mendedOn) {
    mistakes.merge(made, 1, Integer::sum);
    unmended.add(subject.number);
    book.remind(subject, mendedOn);
  }
}

package org.yoyohub.samples.national;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.faults.Failure;
import org.yoyohub.samples.faults.Failures;
import org.yoyohub.samples.files.Inbox;
import org.yoyohub.samples.files.ReceiptFolder;
import org.yoyohub.samples.files.TakenFile;
import org.yoyohub.samples.files.ToldState;
import org.yoyohub.samples.people.Aliases;
import org.yoyohub.samples.world.FiveItems;
import org.yoyohub.samples.world.NationalRegister;
import org.yoyohub.samples.world.Person;

/**
 * The pretend 医療保険者等向け中間サーバー等: it compares 個人番号 and five items, issues one key a person for ever,
 * and tells オン資 of it.
 */
public final class PretendChukan {
  public static final String NAME = "chukan-000000";
  private static final String ISSUED = "1";
  private static final String OTHER_ADDRESS = "2";
  private static final String NOT_THE_PERSON = "3";
  private static final String NOT_NOW = "9";
  private static final int NOT_NOW_PER_THOUSAND = 30;

  /** Whether a file waits for the next day while its successor lies with the hub. */
  public boolean keepsBack() {
    return desk.keepsBack();
  }

  /** What the hub was told of a person: a key since a day, or why there is none. */
  public record Told(LocalDate on, String result, String key) {
    public boolean isKey() {
      return result.equals(ISSUED);
    }

    /** Says when and what, and not the key. */
    @Override
    public String toString() {
      return "result " + result + " on " + on;
    }
  }

  private final NationalRegister register;
  private final Failures failures;
  private final Aliases aliases;
  private final InterfaceContract request = Catalogue.standard().get("A_013-001_IF");
  private final Inbox requests;
  private final AnswerDesk desk;
  private final Lane onshi;
  private final ReceiptFolder receipts;
  private final Map<Person, String> keys = new HashMap<>();
  private final List<AnswerRow> forOnshi = new ArrayList<>();
  private final Map<Person, Told> told = new HashMap<>();
  private final SortedMap<String, Integer> results = new TreeMap<>();
  private final List<String> complaints = new ArrayList<>();
  private LocalDate today = LocalDate.MIN;

  public PretendChukan(Path partners, NationalRegister register, long seed, Failures failures) {
    this.register = register;
    this.failures = failures;
    this.aliases = new Aliases(seed);
    this.requests = new Inbox(partners.resolve(NAME).resolve("out"), request);
    this.desk = new AnswerDesk(NAME, new Lane(partners, NAME, "A_013-001-RES"), failures);
    this.receipts = new ReceiptFolder(partners.resolve(NAME).resolve("receipts"), true);
    this.onshi = new Lane(partners, NAME, "A_013-001-ONSHI");
  }

  /** Answers the requests that came since, and what is due from earlier days. */
  public void work(LocalDate day) {
    if (desk.isSilent(day)) {
      return;
    }
    today = day;
    receipts.readNew().forEach(this::hear);
    desk.begin(day);
    requests.take().forEach(file -> answer(file, day));
    if (!forOnshi.isEmpty()) {
      onshi.send(List.copyOf(forOnshi), day);
      forOnshi.clear();
    }
  }

  /** What the hub was told of a person: the key once there is one, else the last refusal. */
  public Optional<Told> told(Person person) {
    return Optional.ofNullable(told.get(person));
  }

  /** What was wrong with what came. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** How often each 発行結果 was sent. */
  public SortedMap<String, Integer> results() {
    return new TreeMap<>(results);
  }

  private void hear(ToldState told) {
    if (told.isRefused()) {
      complaints.add(told.file() + ": is refused");
    }
  }

  private void answer(TakenFile file, LocalDate day) {
    var rows = new ArrayList<AnswerRow>();
    var asked = file.rows();
    for (int line = 0; line < asked.size(); line++) {
      boolean isLater = isPutOff(file, line, day);
      rows.add(isLater ? notNow(asked.get(line)) : judge(asked.get(line), day));
    }
    if (desk.answer(file.name(), rows, day) == Failure.CONTRADICTION) {
      contradict(asked, rows, day);
    }
  }

  private boolean isPutOff(TakenFile file, int line, LocalDate day) {
    return failures.happenOn(day)
        && failures.row(day, file.name().sequence(), -1L - line).chance(NOT_NOW_PER_THOUSAND);
  }

  private AnswerRow judge(List<String> row, LocalDate day) {
    var items =
        new FiveItems(
            get(row, "name"),
            get(row, "name_kana"),
            get(row, "birth_date"),
            get(row, "sex"),
            get(row, "address"));
    return switch (register.compare(get(row, "my_number"), items, day)) {
      case MATCHES -> answered(row, ISSUED, key(row));
      case OTHER_ADDRESS -> answered(row, OTHER_ADDRESS, "");
      case NOT_THE_PERSON -> answered(row, NOT_THE_PERSON, "");
    };
  }

  private AnswerRow notNow(List<String> row) {
    return answered(row, NOT_NOW, "");
  }

  private AnswerRow answered(List<String> row, String result, String key) {
    var number = get(row, "my_number");
    var values = List.of(get(row, "request_number"), number, result, key);
    return new AnswerRow(values, () -> note(number, result, key));
  }

  /** A key once told stays told, and a late "not now" takes back no reason that was given. */
  private void note(String myNumber, String result, String key) {
    results.merge(result, 1, Integer::sum);
    var person = register.withMyNumber(myNumber).orElse(null);
    if (person != null) {
      told.merge(
          person,
          new Told(today, result, key),
          (old, now) -> old.isKey() || now.result().equals(NOT_NOW) ? old : now);
    }
  }

  /** The key of a person; a new one is told to オン資, too. */
  private String key(List<String> row) {
    var number = get(row, "my_number");
    var person = register.withMyNumber(number).orElseThrow();
    return keys.computeIfAbsent(person, p -> issue(p, number));
  }

  private String issue(Person person, String number) {
    var key = aliases.key(person.id());
    forOnshi.add(AnswerRow.of(number, key));
    return key;
  }

  /** Another day the first who got a key is told another one; the hub keeps the first. */
  private void contradict(List<List<String>> asked, List<AnswerRow> rows, LocalDate day) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).values().get(2).equals(ISSUED)) {
        var row = asked.get(i);
        var person = register.withMyNumber(get(row, "my_number")).orElseThrow();
        var values = new ArrayList<>(rows.get(i).values());
        values.set(3, aliases.falseKey(person.id()));
        desk.later(List.of(new AnswerRow(values, () -> {})), day);
        return;
      }
    }
  }

  private String get(List<String> row, String item) {
    return row.get(request.position(item));
  }
}

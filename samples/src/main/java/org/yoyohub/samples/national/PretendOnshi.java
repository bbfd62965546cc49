package org.yoyohub.samples.national;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.files.Inbox;
import org.yoyohub.samples.files.ReceiptFolder;
import org.yoyohub.samples.files.ToldState;
import org.yoyohub.samples.people.Aliases;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.world.NationalRegister;
import org.yoyohub.samples.world.Person;

/**
 * The pretend オンライン資格確認等システム: it keeps the keys it hears of, and tells PMH those of people with an
 * オン資仮名. Each day some more people use their マイナ保険証 for the first time.
 */
public final class PretendOnshi {
  public static final String NAME = "onshi-000000";
  static final String FIRST_USES = "first-uses";
  private static final int FROM_THE_START = 84;
  private static final int STARTERS_PER_THOUSAND = 600;
  private static final int FIRST_USE = 85;
  private static final int FIRST_USES_PER_THOUSAND = 15;

  private final long seed;
  private final NationalRegister register;
  private final Aliases aliases;
  private final Inbox keys;
  private final Inbox notes;
  private final Lane pmh;
  private final Mailroom mailroom;
  private final ReceiptFolder receipts;
  private final Map<Person, String> known = new HashMap<>();
  private final Set<String> heard = new HashSet<>();
  private final Set<Person> users = new HashSet<>();
  private final Set<String> noted = new HashSet<>();
  private final List<String> complaints = new ArrayList<>();
  private int asked;

  /**
   * @param shared the folder that the neighbours share
   */
  public PretendOnshi(Path partners, Path shared, NationalRegister register, long seed) {
    var out = partners.resolve(NAME).resolve("out");
    var catalogue = Catalogue.standard();
    this.seed = seed;
    this.register = register;
    this.aliases = new Aliases(seed);
    this.keys = new Inbox(out, catalogue.get("A_013-001-ONSHI"));
    this.notes = new Inbox(out, catalogue.get("A_013-001-NOTE"));
    this.pmh = new Lane(partners, NAME, "A_013-001-PMH");
    this.receipts = new ReceiptFolder(partners.resolve(NAME).resolve("receipts"), true);
    this.mailroom = new Mailroom(shared);
  }

  /** Hears of keys, tells PMH, and lets people use their card for the first time. */
  public void work(LocalDate day) {
    receipts.readNew().forEach(this::hear);
    meetNewcomers();
    var rows = new ArrayList<AnswerRow>();
    for (var file : keys.take()) {
      file.rows().forEach(row -> hear(row, rows));
    }
    if (!rows.isEmpty()) {
      pmh.send(rows, day);
    }
    notes.take().forEach(file -> file.rows().forEach(this::note));
    letUse(day);
  }

  /** What was wrong with what came. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** How many keys PMH confirmed to have. */
  public int confirmed() {
    return noted.size();
  }

  private void hear(ToldState told) {
    if (told.isRefused()) {
      complaints.add(told.file() + ": is refused");
    }
  }

  /** Many use their card already when they are first heard of. */
  private void meetNewcomers() {
    var people = register.people();
    for (; asked < people.size(); asked++) {
      if (Dice.of(seed, FROM_THE_START, asked).chance(STARTERS_PER_THOUSAND)) {
        users.add(people.get(asked));
      }
    }
  }

  private void hear(List<String> row, List<AnswerRow> rows) {
    var person = register.withMyNumber(row.get(0)).orElse(null);
    if (person == null) {
      complaints.add("A_013-001-ONSHI: a key of nobody");
      return;
    }
    heard.add(row.get(1));
    var before = known.put(person, row.get(1));
    if (before != null && !before.equals(row.get(1))) {
      complaints.add("A_013-001-ONSHI: another key of " + person);
    }
    if (users.contains(person)) {
      rows.add(AnswerRow.of(aliases.onshi(person.id()), row.get(1)));
    }
  }

  private void note(List<String> row) {
    if (!heard.contains(row.get(1))) {
      complaints.add("A_013-001-NOTE: a key that was never heard of");
    }
    noted.add(row.get(1));
  }

  private void letUse(LocalDate day) {
    var rows = new ArrayList<List<String>>();
    for (var person : register.people()) {
      if (!users.contains(person) && beginsOn(person, day)) {
        users.add(person);
        tell(person, rows);
      }
    }
    if (!rows.isEmpty()) {
      mailroom.leave(FIRST_USES, day, rows);
    }
  }

  private boolean beginsOn(Person person, LocalDate day) {
    return Dice.of(seed + day.toEpochDay(), FIRST_USE, person.id()).chance(FIRST_USES_PER_THOUSAND);
  }

  /** Who has no key yet is told of when the key comes. */
  private void tell(Person person, List<List<String>> rows) {
    var key = known.get(person);
    if (key != null) {
      rows.add(List.of(aliases.onshi(person.id()), key));
    }
  }
}

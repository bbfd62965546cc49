package org.yoyohub.samples.national;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.faults.Failures;
import org.yoyohub.samples.files.Inbox;
import org.yoyohub.samples.files.ReceiptFolder;
import org.yoyohub.samples.files.TakenFile;
import org.yoyohub.samples.files.ToldState;
import org.yoyohub.samples.people.Aliases;

/**
 * The pretend PMH: it issues a PMH仮名 where key and オン資仮名 meet, has it registered at マイナポータル,
 * notifies オン資, and answers the hub who has one.
 */
public final class PretendPmh {
  public static final String NAME = "pmh-000000";
  static final String REGISTRATIONS = "registrations";
  private static final String YES = "1";

  private final Aliases aliases;
  private final Inbox pairs;
  private final Inbox registered;
  private final Inbox inquiries;
  private final AnswerDesk desk;
  private final Lane myna;
  private final Lane note;
  private final Mailroom mailroom;
  private final ReceiptFolder receipts;
  private final Map<String, String> onshiOfKey = new HashMap<>();
  private final Map<String, String> pseudonyms = new HashMap<>();
  private final Map<String, String> told = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param shared the folder that the neighbours share
   */
  public PretendPmh(Path partners, Path shared, long seed, Failures failures) {
    var out = partners.resolve(NAME).resolve("out");
    var catalogue = Catalogue.standard();
    this.aliases = new Aliases(seed);
    this.pairs = new Inbox(out, catalogue.get("A_013-001-PMH"));
    this.registered = new Inbox(out, catalogue.get("A_013-001-MYNARES"));
    this.inquiries = new Inbox(out, catalogue.get("A_041-001_IF"));
    this.desk = new AnswerDesk(NAME, new Lane(partners, NAME, "A_041-001-RES"), failures);
    this.myna = new Lane(partners, NAME, "A_013-001-MYNA");
    this.note = new Lane(partners, NAME, "A_013-001-NOTE");
    this.receipts = new ReceiptFolder(partners.resolve(NAME).resolve("receipts"), true);
    this.mailroom = new Mailroom(shared);
  }

  /** Brings keys and オン資仮名 together, and answers the hub. */
  public void work(LocalDate day) {
    if (desk.isSilent(day)) {
      return;
    }
    receipts.readNew().forEach(this::hear);
    desk.begin(day);
    var toMyna = new ArrayList<AnswerRow>();
    var toOnshi = new ArrayList<AnswerRow>();
    pairs.take().forEach(file -> file.rows().forEach(row -> meet(row, toMyna, toOnshi)));
    registered.take().forEach(file -> file.rows().forEach(row -> isRegistered(row, toOnshi)));
    send(myna, toMyna, day);
    send(note, toOnshi, day);
    meetFirstUsers(day);
    inquiries.take().forEach(file -> answer(file, day));
  }

  /** Whether a file waits for the next day while its successor lies with the hub. */
  public boolean keepsBack() {
    return desk.keepsBack();
  }

  /** The PMH仮名 that the hub was told with a key. */
  public Optional<String> told(String key) {
    return Optional.ofNullable(told.get(key));
  }

  /** How many have a PMH仮名. */
  public int issued() {
    return pseudonyms.size();
  }

  /** What was wrong with what came. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private void hear(ToldState told) {
    if (told.isRefused()) {
      complaints.add(told.file() + ": is refused");
    }
  }

  private void meet(List<String> row, List<AnswerRow> toMyna, List<AnswerRow> toOnshi) {
    var key = row.get(1);
    onshiOfKey.put(key, row.get(0));
    var known = pseudonyms.get(key);
    if (known == null) {
      toMyna.add(AnswerRow.of(key, issue(key)));
    } else {
      toOnshi.add(AnswerRow.of(row.get(0), key, YES));
    }
  }

  private void isRegistered(List<String> row, List<AnswerRow> toOnshi) {
    var onshi = onshiOfKey.get(row.get(0));
    if (onshi == null || !row.get(1).equals(pseudonyms.get(row.get(0)))) {
      complaints.add("A_013-001-MYNARES: a PMH仮名 that was never issued");
    } else {
      toOnshi.add(AnswerRow.of(onshi, row.get(0), row.get(2)));
    }
  }

  /** these come from オン資 and go to マイナポータル past the hub. */
  private void meetFirstUsers(LocalDate day) {
    var rows = new ArrayList<List<String>>();
    for (var row : mailroom.take(PretendOnshi.FIRST_USES)) {
      onshiOfKey.put(row.get(1), row.get(0));
      if (!pseudonyms.containsKey(row.get(1))) {
        rows.add(List.of(row.get(1), issue(row.get(1))));
      }
    }
    if (!rows.isEmpty()) {
      mailroom.leave(REGISTRATIONS, day, rows);
    }
  }

  private String issue(String key) {
    var pseudonym = aliases.pmh(key);
    pseudonyms.put(key, pseudonym);
    return pseudonym;
  }

  private void answer(TakenFile file, LocalDate day) {
    desk.answer(file.name(), file.rows().stream().map(row -> answer(row.get(0))).toList(), day);
  }

  private AnswerRow answer(String key) {
    var pseudonym = pseudonyms.getOrDefault(key, "");
    return new AnswerRow(List.of(key, pseudonym), () -> note(key, pseudonym));
  }

  private void note(String key, String pseudonym) {
    if (!pseudonym.isEmpty()) {
      told.put(key, pseudonym);
    }
  }

  private static void send(Lane lane, List<AnswerRow> rows, LocalDate day) {
    if (!rows.isEmpty()) {
      lane.send(rows, day);
    }
  }
}

package org.yoyohub.samples.national;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.files.Inbox;
import org.yoyohub.samples.files.ReceiptFolder;
import org.yoyohub.samples.files.ToldState;
import org.yoyohub.samples.people.Dice;

/** The pretend マイナポータル: it registers PMH仮名 with accounts, and says which of them it could. */
public final class PretendMynaportal {
  public static final String NAME = "myna-000000";
  private static final int ACCOUNTS = 86;
  private static final int ACCOUNTS_PER_THOUSAND = 950;

  private final long seed;
  private final Inbox requests;
  private final Lane results;
  private final Mailroom mailroom;
  private final ReceiptFolder receipts;
  private final Map<String, String> accounts = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param shared the folder that the neighbours share
   */
  public PretendMynaportal(Path partners, Path shared, long seed) {
    var out = partners.resolve(NAME).resolve("out");
    this.seed = seed;
    this.requests = new Inbox(out, Catalogue.standard().get("A_013-001-MYNA"));
    this.results = new Lane(partners, NAME, "A_013-001-MYNARES");
    this.receipts = new ReceiptFolder(partners.resolve(NAME).resolve("receipts"), true);
    this.mailroom = new Mailroom(shared);
  }

  /** Registers what came, by the hub or from PMH directly. */
  public void work(LocalDate day) {
    receipts.readNew().forEach(this::hear);
    var rows = new ArrayList<AnswerRow>();
    for (var file : requests.take()) {
      file.rows().forEach(row -> rows.add(answer(row)));
    }
    if (!rows.isEmpty()) {
      results.send(rows, day);
    }
    mailroom.take(PretendPmh.REGISTRATIONS).forEach(this::register);
  }

  /** How many accounts have a PMH仮名. */
  public int accounts() {
    return accounts.size();
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

  private AnswerRow answer(List<String> row) {
    boolean has = Dice.of(seed, ACCOUNTS, row.get(0).hashCode()).chance(ACCOUNTS_PER_THOUSAND);
    if (has) {
      register(row);
    }
    return AnswerRow.of(row.get(0), row.get(1), has ? "1" : "0");
  }

  private void register(List<String> row) {
    var before = accounts.put(row.get(0), row.get(1));
    if (before != null && !before.equals(row.get(1))) {
      complaints.add("A_013-001-MYNA: another PMH仮名 of one key");
    }
  }
}

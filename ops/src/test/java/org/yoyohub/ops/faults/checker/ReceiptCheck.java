package org.yoyohub.ops.faults.checker;

import static org.yoyohub.ops.faults.checker.Violation.Kind.BALANCE;
import static org.yoyohub.ops.faults.checker.Violation.Kind.DUPLICATED;
import static org.yoyohub.ops.faults.checker.Violation.Kind.LOST;
import static org.yoyohub.ops.faults.checker.Violation.Kind.TORN;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yoyohub.ops.faults.checker.Books.Row;
import org.yoyohub.ops.faults.checker.Disk.Laid;
import org.yoyohub.ops.faults.checker.Journal.Sent;

/** Every file that was sent has exactly one receipt, and it tells of just that file. */
final class ReceiptCheck {
  private static final String SUFFIX = ".receipt.json";
  private final Evidence evidence;
  private final List<Violation> found = new ArrayList<>();

  private ReceiptCheck(Evidence evidence) {
    this.evidence = evidence;
  }

  static List<Violation> of(Evidence evidence) throws IOException {
    var check = new ReceiptCheck(evidence);
    for (var sent : evidence.journal().accepted().values()) {
      var originals = evidence.books().originals(sent.key());
      if (!originals.isEmpty() && originals.get(originals.size() - 1).state().equals("ANSWERED")) {
        check.look(sent, originals.get(originals.size() - 1));
      }
    }
    return check.found;
  }

  private void look(Sent sent, Row row) throws IOException {
    var name = sent.key().file() + SUFFIX;
    var receipts = evidence.disk().answers(sent.key().partner(), "receipts", name);
    if (receipts.size() > 1) {
      add(DUPLICATED, sent, "has its receipt in two places");
    } else if (receipts.size() == 1) {
      read(sent, row, receipts.get(0));
    } else if (!isFetched(sent, name)) {
      add(LOST, sent, "has no receipt");
    }
    ready(sent, row, name);
  }

  private boolean isFetched(Sent sent, String name) {
    return evidence.journal().fetched().stream()
        .anyMatch(f -> f.partner().equals(sent.key().partner()) && f.file().equals(name));
  }

  /** The receipt of one outcome is made ready once. */
  private void ready(Sent sent, Row row, String name) {
    var bytes =
        evidence.books().answersTo(row.id()).stream()
            .filter(answer -> answer.file().equals(name))
            .map(Row::sha256)
            .toList();
    if (bytes.stream().distinct().count() != bytes.size()) {
      add(DUPLICATED, sent, "has the same receipt twice");
    }
  }

  private void read(Sent sent, Row row, Laid receipt) throws IOException {
    try {
      compare(sent, row, Json.object(Files.readString(receipt.path())));
    } catch (IllegalArgumentException e) {
      add(TORN, sent, "has a receipt that cannot be read: " + e.getMessage());
    }
  }

  private void compare(Sent sent, Row row, Map<String, Object> receipt) {
    if (!sent.key().sha256().equals(receipt.get("sha256"))
        || !sent.key().file().equals(receipt.get("file"))) {
      add(BALANCE, sent, "has the receipt of another file");
    }
    long in = Json.number(receipt, "records", "in");
    long sum =
        Json.number(receipt, "records", "applied")
            + Json.number(receipt, "records", "unchanged")
            + Json.number(receipt, "records", "rejected")
            + Json.number(receipt, "records", "held");
    if (in != sum || in != row.in()) {
      add(BALANCE, sent, "has a receipt whose counts do not balance");
    }
    var state = row.refused() ? "REFUSED" : "APPLIED";
    if (!state.equals(receipt.get("state"))) {
      add(BALANCE, sent, "has a receipt that does not say " + state);
    }
  }

  private void add(Violation.Kind kind, Sent sent, String what) {
    found.add(new Violation(kind, sent.key().partner(), sent.key().file() + " " + what));
  }
}

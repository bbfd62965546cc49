package org.yoyohub.ops.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.ops.faults.checker.Checker;
import org.yoyohub.ops.faults.checker.Verdict;

/**
 * A world made of paper, without a hub: what it should have left behind, so that a test can spoil
 * it.
 */
final class PaperWorld implements AutoCloseable {
  static final String PARTNER = "kenko-131113";
  private static final String AT = "2026-04-01 00:00:00+00";
  private static final int ROWS = 2;

  private final Path partner;
  private final Path journal;
  private final Database database;
  private final Connection connection;
  private long number;
  private String hash = "0".repeat(64);

  PaperWorld(Path below) throws Exception {
    partner = below.resolve("partners").resolve(PARTNER);
    for (var place : new String[] {"in", "out", "receipts", "done"}) {
      Files.createDirectories(partner.resolve(place));
    }
    journal = below.resolve("sender.tsv");
    var url =
        "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(UUID.randomUUID());
    database = Database.open(url, "sa", "", 2).migrate();
    connection = DriverManager.getConnection(url, "sa", "");
  }

  /** Files 1 to n, sent, applied and answered as they should be. */
  PaperWorld withGoodFiles(int n) throws Exception {
    for (int sequence = 1; sequence <= n; sequence++) {
      good(sequence);
    }
    return this;
  }

  private void good(int sequence) throws Exception {
    var name = name(sequence);
    var sha256 = sha256(name);
    Files.writeString(
        journal,
        "sending\t%1$s\t%2$s\t%3$s\t2\tAPPLIED\naccepted\t%1$s\t%2$s\t%3$s\t2\tAPPLIED\n"
            .formatted(PARTNER, name, sha256),
        Files.exists(journal)
            ? java.nio.file.StandardOpenOption.APPEND
            : java.nio.file.StandardOpenOption.CREATE);
    delivery("d" + sequence, sequence, name, "in", sha256, "", null, "ANSWERED");
    for (int line = 1; line <= ROWS; line++) {
      apply("d" + sequence, line);
    }
    move("d" + sequence, null, DeliveryState.RECEIVED);
    move("d" + sequence, DeliveryState.RECEIVED, DeliveryState.VERIFIED);
    move("d" + sequence, DeliveryState.VERIFIED, DeliveryState.STAGED);
    move("d" + sequence, DeliveryState.STAGED, DeliveryState.APPLIED);
    move("d" + sequence, DeliveryState.APPLIED, DeliveryState.ANSWERED);
    answer(sequence, "r", "receipts", name + ".receipt.json", receipt(name, sha256), "");
    var result = "A_011-003_X_131113_20260401_%04d.csv".formatted(sequence);
    answer(sequence, "o", "out", result, "result of " + name, manifest("result of " + name));
  }

  static String name(int sequence) {
    return "A_011-001_IF_131113_20260401_%04d.csv".formatted(sequence);
  }

  static String result(int sequence) {
    return "A_011-003_X_131113_20260401_%04d.csv".formatted(sequence);
  }

  private void answer(
      int sequence, String id, String place, String name, String text, String manifest)
      throws Exception {
    var key = id + sequence;
    delivery(key, sequence, name, place, sha256(text), manifest, "d" + sequence, "SENT");
    move(key, null, DeliveryState.READY);
    move(key, DeliveryState.READY, DeliveryState.SENT);
    Files.writeString(partner.resolve(place).resolve(name), text);
    if (!manifest.isEmpty()) {
      Files.writeString(partner.resolve(place).resolve(name + ".manifest.json"), manifest);
    }
  }

  private static String receipt(String name, String sha256) {
    return """
        {"receipt": 1, "file": "%s", "sha256": "%s", "state": "APPLIED",
         "records": {"in": 2, "applied": 2, "unchanged": 0, "rejected": 0, "held": 0},
         "findings": []}
        """
        .formatted(name, sha256);
  }

  private static String manifest(String text) throws Exception {
    return "{\"manifest\":1,\"bytes\":%d,\"sha256\":\"%s\"}"
        .formatted(text.getBytes(StandardCharsets.UTF_8).length, sha256(text));
  }

  private void delivery(
      String id,
      int sequence,
      String file,
      String place,
      String sha256,
      String manifest,
      String answers,
      String state)
      throws SQLException {
    execute(
        """
        insert into delivery (id, partner, interface_id, municipality, lane_day, sequence_no, file_name, place,
          sha256, bytes, records, manifest, arrival, answers, state, waiting, in_lane, records_in, applied,
          unchanged, rejected, held, contract_version, attempt, fence, opened_at, moved_at)
        values ('%s', '%s', 'A_011-001_IF', '131113', date '2026-04-01', %d, '%s', '%s', '%s', 1, 2, '%s', '',
          %s, '%s', 0, true, 2, 2, 0, 0, 0, '1', 1, 1, '%s', '%s')
        """
            .formatted(
                id,
                PARTNER,
                sequence,
                file,
                place,
                sha256,
                manifest,
                answers == null ? "null" : "'" + answers + "'",
                state,
                AT,
                AT));
  }

  /** One row of a delivery takes effect. */
  void apply(String delivery, long line) throws SQLException {
    execute(
        """
        insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
        values ('%s', %d, 'S%s%d', '1', '1', '', date '2026-04-01')
        """
            .formatted(delivery, line, delivery, line));
  }

  /** An event of the account, as the hub itself would chain it. */
  void move(String delivery, DeliveryState from, DeliveryState to) throws Exception {
    var at = Instant.parse("2026-04-01T00:00:00Z");
    long next = number + 1;
    var facts = sha256(delivery + to);
    var was = from == null ? "" : from.name();
    var text =
        String.join(
            "\0", "" + next, delivery, "" + at, "paper", was, "" + to, "why", "1", facts, hash);
    var hashed = sha256(text);
    execute(
        """
        insert into ledger_event (number, delivery_id, at, actor, from_state, to_state, reason,
          attempt, facts, previous_hash, hash)
        values (%d, '%s', '%s', 'paper', %s, '%s', 'why', 1, '%s', '%s', '%s')
        """
            .formatted(
                next,
                delivery,
                AT,
                from == null ? "null" : "'" + from + "'",
                to,
                facts,
                hash,
                hashed));
    number = next;
    hash = hashed;
    execute("update ledger_head set number = %d, hash = '%s'".formatted(number, hash));
  }

  private static String sha256(String text) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Path place(String place) {
    return partner.resolve(place);
  }

  Path journal() {
    return journal;
  }

  Verdict verdict() throws IOException, SQLException {
    return Checker.check(
        java.util.Objects.requireNonNull(partner.getParent()), journal, connection, Map.of());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}

package org.yoyohub.ops.faults.checker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say, read by plain JDBC.
 *
 * @param effects what the rows of each delivery did
 * @param doubled the subjects whose history tells of one line of one delivery more than once
 * @param headHash the last hash, as it is kept apart
 */
public record Books(
    List<Row> rows,
    List<Event> events,
    Map<String, Effect> effects,
    List<String> doubled,
    long headNumber,
    String headHash) {

  /** One delivery as it stands. */
  public record Row(
      String id,
      long ordinal,
      String partner,
      String lane,
      String day,
      int sequence,
      String file,
      String place,
      String sha256,
      String manifest,
      @Nullable String answers,
      String state,
      @Nullable String hold,
      boolean refused,
      long in,
      long applied,
      long unchanged,
      long rejected,
      long held) {
    boolean isInbound() {
      return place.equals("in");
    }

    boolean isOriginal() {
      return isInbound() && answers == null;
    }

    boolean isLaid() {
      return state.equals("SENT") || state.equals("CONFIRMED");
    }

    /** Nothing more will come of it by itself. */
    boolean isOver() {
      return state.equals("ANSWERED") || isLaid();
    }
  }

  /** One line of the account. */
  public record Event(
      long number,
      String delivery,
      Instant at,
      String actor,
      @Nullable String from,
      String to,
      String reason,
      int attempt,
      String facts,
      String previousHash,
      String hash) {
    boolean moves(String state) {
      return to.equals(state) && !state.equals(from);
    }
  }

  /** How many rows were written for a delivery, and for how many different lines. */
  public record Effect(long rows, long lines) {
    static final Effect NONE = new Effect(0, 0);
  }

  /** Reads everything; the hub must be at rest. */
  public static Books read(Connection db) throws SQLException {
    var effects = new HashMap<String, Effect>();
    each(
        db,
        "select delivery_id, count(*), count(distinct line) from registration_history group by delivery_id",
        row -> effects.put(row.getString(1), new Effect(row.getLong(2), row.getLong(3))));
    var head = new ArrayList<Map.Entry<Long, String>>();
    each(
        db,
        "select number, hash from ledger_head",
        row -> head.add(Map.entry(row.getLong(1), row.getString(2))));
    return new Books(
        list(db, "select * from delivery order by ordinal", Books::row),
        list(db, "select * from ledger_event order by number", Books::event),
        effects,
        list(
            db,
            "select delivery_id from subject_history group by delivery_id, line, subject_number having count(*) > 1",
            row -> row.getString(1)),
        head.get(0).getKey(),
        head.get(0).getValue());
  }

  private static Row row(ResultSet r) throws SQLException {
    return new Row(
        r.getString("id"),
        r.getLong("ordinal"),
        r.getString("partner"),
        r.getString("partner")
            + "/"
            + r.getString("interface_id")
            + "/"
            + r.getString("municipality"),
        String.valueOf(r.getString("lane_day")),
        r.getInt("sequence_no"),
        r.getString("file_name"),
        r.getString("place"),
        r.getString("sha256"),
        r.getString("manifest"),
        r.getString("answers"),
        r.getString("state"),
        r.getString("hold_reason"),
        r.getBoolean("refused"),
        r.getLong("records_in"),
        r.getLong("applied"),
        r.getLong("unchanged"),
        r.getLong("rejected"),
        r.getLong("held"));
  }

  private static Event event(ResultSet r) throws SQLException {
    return new Event(
        r.getLong("number"),
        r.getString("delivery_id"),
        r.getObject("at", OffsetDateTime.class).toInstant(),
        r.getString("actor"),
        r.getString("from_state"),
        r.getString("to_state"),
        r.getString("reason"),
        r.getInt("attempt"),
        r.getString("facts"),
        r.getString("previous_hash"),
        r.getString("hash"));
  }

  /** What a query gives, row by row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(Connection db, String sql, Reader<T> reader) throws SQLException {
    var list = new ArrayList<T>();
    each(db, sql, row -> list.add(reader.read(row)));
    return list;
  }

  private static void each(Connection db, String sql, Reader<?> reader) throws SQLException {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var unused = reader.read(rows);
      }
    }
  }

  Effect effect(String delivery) {
    return effects.getOrDefault(delivery, Effect.NONE);
  }

  List<Row> originals(Journal.Key key) {
    return rows.stream()
        .filter(r -> r.isOriginal() && r.partner().equals(key.partner()))
        .filter(r -> r.file().equals(key.file()) && r.sha256().equals(key.sha256()))
        .toList();
  }

  List<Row> answersTo(String delivery) {
    return rows.stream()
        .filter(r -> !r.isInbound() && Objects.equals(r.answers(), delivery))
        .toList();
  }
}

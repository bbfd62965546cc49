package org.yoyohub.jobs.pmhkey;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Outbox;
import org.yoyohub.jobs.outbox.Place;
import org.yoyohub.jobs.run.Run;

/**
 * A_013-001_IF: one request for each person who waits and is due. A request's number is the file's
 * day and sequence and its own line, so that the answer finds its way back.
 */
final class KeyRequests {
  private static final String INTERFACE = "A_013-001_IF";
  private static final QueueSql SQL = QueueSql.in("ask.sql");
  private static final String ASKED_FOR = "(" + SQL.statement("asked-for") + ")";

  private final Hall hall;
  private final JdbcClient jdbc;
  private final NationalPartner receiver;
  private final RowFile files;
  private final Outbox outbox;

  KeyRequests(Hall hall) {
    this.hall = hall;
    this.jdbc = hall.jdbc();
    this.receiver = new NationalPartner(hall, INTERFACE);
    this.files = new RowFile(hall);
    this.outbox = new Outbox(hall);
  }

  void ask(Run run) throws IOException {
    var partner = receiver.find(run);
    if (partner.isPresent()) {
      ask(run, receiver.place(outbox, partner.get(), run.businessDate()));
    }
  }

  private void ask(Run run, Place place) throws IOException {
    var file = file(place);
    int waiting = jdbc.sql(SQL.statement("ask")).param("now", now()).param("file", file).update();
    if (waiting > 0) {
      send(run, place, file);
    }
  }

  private void send(Run run, Place place, String file) throws IOException {
    var asked = SQL.statement("asked", ASKED_FOR);
    var cipher = hall.ciphers().get();
    var payload =
        files.write(
            place.contract(), asked, Map.of("file", file), (row, n) -> request(row, cipher));
    var delivery = outbox.send(place, payload, count(file), "", run.signature());
    jdbc.sql(SQL.statement("requests", ASKED_FOR))
        .param("file", file)
        .param("delivery", delivery)
        .param("now", now())
        .update();
  }

  private long count(String file) {
    return jdbc.sql(SQL.statement("count", ASKED_FOR))
        .param("file", file)
        .query(Long.class)
        .single();
  }

  private static Row request(ResultSet row, MyNumberCipher cipher) throws SQLException {
    return Row.of(
        row.getLong("line"),
        row.getString("request_number"),
        cipher.open(row.getBytes("token")),
        row.getString("name"),
        row.getString("name_kana"),
        row.getString("birth_date"),
        row.getString("sex"),
        row.getString("address"));
  }

  /** What the numbers of all requests of a file begin with. */
  private static String file(Place place) {
    return "%s-%04d-"
        .formatted(place.day().format(DateTimeFormatter.BASIC_ISO_DATE), place.sequence());
  }

  private OffsetDateTime now() {
    return hall.clock().instant().atOffset(ZoneOffset.UTC);
  }
}

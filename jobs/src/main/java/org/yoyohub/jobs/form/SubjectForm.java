package org.yoyohub.jobs.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.io.RecordWriter;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.hall.Hall;

/**
 * A_022-002_帳 filled in with subjects as they stand: sent back unchanged, it changes nothing. Its
 * column 個人番号 is filled, as an upload of it needs; it goes to the stream and nowhere else.
 */
public final class SubjectForm {
  public static final String ID = "A_022-002_帳";
  private static final int FETCH = 1000;
  private static final String UPDATE = "2";

  private final Hall hall;
  private final JdbcTemplate jdbc;
  private final InterfaceContract contract;

  public SubjectForm(Hall hall) {
    this.hall = hall;
    this.jdbc = new JdbcTemplate(hall.database().dataSource());
    this.contract = hall.catalogue().get(ID);
  }

  /** How many there are to write. */
  public long count(Selection selection) {
    var found = new AtomicLong();
    jdbc.query(
        connection -> selected(connection, "select count(*)", "", selection),
        row -> {
          found.set(row.getLong(1));
        });
    return found.get();
  }

  /** Writes them by number, and says how many; the stream stays open. */
  public long write(OutputStream out, Selection selection) {
    return hall.transaction().execute(status -> rows(out, selection));
  }

  private long rows(OutputStream out, Selection selection) {
    var written = new AtomicLong();
    try {
      var writer = RecordWriter.begin(out, contract, 0);
      var numbers = hall.ciphers().get();
      jdbc.query(
          connection ->
              selected(connection, "select s.*, n.token", "order by s.subject_number", selection),
          row -> {
            put(writer, row, numbers);
            written.incrementAndGet();
          });
      writer.end();
      return written.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PreparedStatement selected(
      Connection connection, String what, String order, Selection selection) throws SQLException {
    var statement =
        connection.prepareStatement(
            what
                + " from subject s left join my_number n on n.subject_number = s.subject_number"
                + " where s.municipality = ? and not s.expired"
                + among(selection)
                + " "
                + order);
    statement.setFetchSize(FETCH);
    statement.setString(1, selection.municipality());
    for (int i = 0; i < selection.subjects().size(); i++) {
      statement.setString(i + 2, selection.subjects().get(i));
    }
    return statement;
  }

  private static String among(Selection selection) {
    var marks = Collections.nCopies(selection.subjects().size(), "?");
    return selection.isAll() ? "" : " and s.subject_number in (" + String.join(", ", marks) + ")";
  }

  private void put(RecordWriter writer, ResultSet row, MyNumberCipher numbers) throws SQLException {
    var fields = new String[contract.items().size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field(contract.items().get(i), row, numbers);
    }
    try {
      if (writer.write(Row.of(row.getRow(), fields)).isPresent()) {
        throw new IllegalStateException("a line of the form cannot be written");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Items are named as the columns are, but for those that staff have to fill in. */
  private static String field(Item item, ResultSet row, MyNumberCipher numbers)
      throws SQLException {
    return switch (item.id()) {
      case "change" -> UPDATE;
      case "my_number" -> opened(row.getBytes("token"), numbers);
      case "change_reason" -> row.getString("removal_reason");
      case "removal_date_unknown" -> "";
      default -> row.getString(item.id());
    };
  }

  /** Purged, the number is left for staff to fill in. */
  private static String opened(
      byte @org.jspecify.annotations.Nullable [] token, MyNumberCipher numbers) {
    return token == null ? "" : numbers.open(token);
  }
}

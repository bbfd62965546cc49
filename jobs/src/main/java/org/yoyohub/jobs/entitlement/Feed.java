package org.yoyohub.jobs.entitlement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.io.RecordWriter;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.entitlement.Told.Extent;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Outbox;

/**
 * Writes a partner's A_014 (R021): the first one tells everything, the next what changed. It runs
 * in a transaction of its caller's, with the turn of the municipality held until its end.
 */
final class Feed {
  static final String INTERFACE = "A_014-001_IF";
  private static final int FETCH_ROWS = 10_000;

  private final Hall hall;
  private final MunicipalityTurns turns;
  private final Outbox outbox;
  private final InterfaceContract contract;

  Feed(Hall hall) {
    this.hall = hall;
    this.turns = new MunicipalityTurns(hall.jdbc());
    this.outbox = new Outbox(hall);
    this.contract = hall.catalogue().get(INTERFACE);
  }

  /**
   * Why a file is made.
   *
   * @param day the business date of its name
   * @param full whether everything is to be told
   * @param answers the request that it answers, "" for none
   * @param reason for the ledger
   */
  record Cause(LocalDate day, boolean full, String answers, String reason) {}

  /** Who is to be told: as the agreements stand now. */
  List<Agreement> receivers() {
    return hall.agreements().all().stream().filter(a -> a.receives(contract.id())).toList();
  }

  Optional<Agreement> receiver(String partner) {
    return hall.agreements().find(partner).filter(a -> a.receives(contract.id()));
  }

  /** Makes a file ready and returns its delivery; empty when there is nothing to tell. */
  Optional<String> tell(Agreement partner, Cause cause) throws IOException {
    turns.hold(List.of(partner.municipality()));
    var told = new Told(hall.jdbc(), partner);
    told.prepare();
    if (cause.full() || !told.isStarted()) {
      return Optional.of(send(partner, told, Extent.EVERYTHING, cause));
    }
    return told.isAnythingNew()
        ? Optional.of(send(partner, told, Extent.DIFFERENCES, cause))
        : Optional.empty();
  }

  /** The file lies on disk before the lane is held; the ledger's head is held last. */
  private String send(Agreement partner, Told told, Extent extent, Cause cause) throws IOException {
    var records = new long[1];
    var payload = hall.payloads().write(out -> records[0] = write(told, extent, out));
    var place = outbox.next(partner.partner(), contract, partner.municipality(), cause.day());
    var delivery = outbox.delivery(place, payload, cause.answers());
    told.by(delivery, extent, contract.profile().header() ? 2 : 1);
    return outbox.send(place, payload, records[0], cause.answers(), cause.reason());
  }

  private long write(Told told, Extent extent, OutputStream out) throws IOException {
    var writer = RecordWriter.begin(out, contract, 0);
    var records = new long[1];
    told.rows(extent)
        .withFetchSize(FETCH_ROWS)
        .query(
            row -> {
              put(writer, row, ++records[0]);
            });
    writer.end();
    return records[0];
  }

  private static void put(RecordWriter writer, ResultSet row, long record) throws SQLException {
    var subject = row.getString(1);
    var number = row.getString(2);
    try {
      var unwritten =
          writer.write(Row.of(record, subject + "-" + number, subject, number, row.getString(3)));
      if (unwritten.isPresent()) {
        throw new IllegalStateException(
            "an A_014 line cannot be written: " + unwritten.get().code());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

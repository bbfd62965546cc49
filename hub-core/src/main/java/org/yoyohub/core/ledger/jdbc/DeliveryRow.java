package org.yoyohub.core.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.core.ledger.LedgerChain;

/** A delivery as a row of its table, there and back. */
final class DeliveryRow {
  static final int FOR_A_JOB = 1;
  static final int FOR_A_SENDER = 2;
  static final int FOR_NOBODY = 0;
  private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

  private DeliveryRow() {}

  /** Who a delivery in this state waits for. */
  static int waiting(DeliveryState state) {
    if (state.waitsForAJob()) {
      return FOR_A_JOB;
    }
    return state == DeliveryState.READY || state == DeliveryState.FAILED
        ? FOR_A_SENDER
        : FOR_NOBODY;
  }

  static OffsetDateTime time(Instant at) {
    return LedgerChain.stored(at).atOffset(ZoneOffset.UTC);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private static @Nullable Instant nextTry(ResultSet row) throws SQLException {
    var at = row.getObject("next_try_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static Map<String, @Nullable Object> values(Delivery d) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", d.id());
    values.put("partner", d.partner());
    values.put("interface", d.interfaceId());
    values.put("municipality", d.municipality());
    values.put("businessDate", d.businessDate());
    values.put("laneDay", d.businessDate() == null ? NO_DAY : d.businessDate());
    values.put("sequence", d.sequence());
    values.put("fileName", d.fileName());
    values.put("place", d.place());
    values.put("sha256", d.payload().sha256());
    values.put("bytes", d.payload().bytes());
    values.put("records", d.records());
    values.put("manifest", d.manifest());
    values.put("arrival", d.arrival());
    values.put("answers", d.answers());
    values.put("state", d.state().name());
    values.put("waiting", waiting(d.state()));
    values.put("inLane", !d.state().isOutbound() && d.state() != DeliveryState.DUPLICATE);
    values.put("holdReason", d.holdReason());
    values.put("in", d.balance().in());
    values.put("applied", d.balance().applied());
    values.put("unchanged", d.balance().unchanged());
    values.put("rejected", d.balance().rejected());
    values.put("held", d.balance().held());
    values.put("contractVersion", d.contractVersion());
    values.put("attempt", d.attempt());
    values.put("fence", d.fence());
    values.put("openedAt", time(d.openedAt()));
    values.put("movedAt", time(d.movedAt()));
    return values;
  }

  static Delivery read(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getString("id"),
        row.getString("partner"),
        row.getString("interface_id"),
        row.getString("municipality"),
        row.getObject("business_date", LocalDate.class),
        row.getInt("sequence_no"),
        row.getString("file_name"),
        row.getString("place"),
        new Payload(row.getString("sha256"), row.getLong("bytes")),
        row.getLong("records"),
        row.getString("manifest"),
        row.getString("arrival"),
        row.getString("answers"),
        DeliveryState.valueOf(row.getString("state")),
        row.getString("hold_reason"),
        new Balance(
            row.getLong("records_in"),
            row.getLong("applied"),
            row.getLong("unchanged"),
            row.getLong("rejected"),
            row.getLong("held")),
        row.getString("contract_version"),
        row.getInt("attempt"),
        row.getLong("fence"),
        new Tries(row.getInt("tries"), nextTry(row), row.getString("trouble")),
        time(row, "opened_at"),
        time(row, "moved_at"));
  }
}

package org.yoyohub.core.ledger.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.core.ledger.DeliveryQuery;

/** The deliveries in their table: put in, found, listed, and looked up along their lane. */
final class JdbcDeliveries {
  private final JdbcClient jdbc;

  JdbcDeliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean insert(Delivery delivery) {
    return jdbc.sql(
                """
                insert into delivery (id, partner, interface_id, municipality, business_date,
                  lane_day, sequence_no, file_name, place, sha256, bytes, records, manifest,
                  arrival, answers, state, waiting, in_lane, hold_reason, records_in, applied, unchanged,
                  rejected, held, contract_version, attempt, fence, opened_at, moved_at)
                values (:id, :partner, :interface, :municipality, :businessDate,
                  :laneDay, :sequence, :fileName, :place, :sha256, :bytes, :records, :manifest,
                  :arrival, :answers, :state, :waiting, :inLane, :holdReason, :in, :applied, :unchanged,
                  :rejected, :held, :contractVersion, :attempt, :fence, :openedAt, :movedAt)
                on conflict do nothing
                """)
            .params(DeliveryRow.values(delivery))
            .update()
        == 1;
  }

  Optional<Delivery> find(String id) {
    return byId("select * from delivery where id = :id", id);
  }

  /** The delivery as it stands, kept from changing until the transaction ends. */
  Optional<Delivery> lock(String id) {
    return byId("select * from delivery where id = :id for update", id);
  }

  private Optional<Delivery> byId(String sql, String id) {
    return jdbc.sql(sql).param("id", id).query(DeliveryRow::read).optional();
  }

  List<Delivery> list(DeliveryQuery query) {
    var where = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    var state = query.state();
    and(where, values, "state", state == null ? null : state.name());
    and(where, values, "partner", query.partner());
    and(where, values, "interface_id", query.interfaceId());
    and(where, values, "business_date", query.businessDate());
    and(where, values, "answers", query.answers());
    and(where, values, "file_name", query.fileName());
    var held = query.held();
    if (held != null) {
      where.add(held ? "hold_reason is not null" : "hold_reason is null");
    }
    values.put("limit", query.limit());
    values.put("offset", query.offset());
    return jdbc.sql(
            "select * from delivery"
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by ordinal desc limit :limit offset :offset")
        .params(values)
        .query(DeliveryRow::read)
        .list();
  }

  private static void and(
      List<String> where, Map<String, Object> values, String column, @Nullable Object value) {
    if (value != null) {
      where.add(column + " = :" + column);
      values.put(column, value);
    }
  }

  Set<String> knownPayloads(Collection<String> sha256s) {
    return sha256s.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql("select distinct sha256 from delivery where sha256 in (:sha256s)")
                .param("sha256s", sha256s)
                .query(String.class)
                .list());
  }

  Optional<Delivery> last(Lane lane) {
    return inLane(
        lane, "and not refused", "lane_day desc, sequence_no desc, ordinal", LocalDate.EPOCH, 0);
  }

  Optional<Delivery> before(Lane lane, LocalDate day, int sequence) {
    return inLane(
        lane,
        "and (lane_day < :day or lane_day = :day and sequence_no < :sequence)",
        "lane_day desc, sequence_no desc, ordinal",
        day,
        sequence);
  }

  Optional<Delivery> after(Lane lane, LocalDate day, int sequence) {
    return inLane(
        lane,
        "and (lane_day > :day or lane_day = :day and sequence_no > :sequence)",
        "lane_day, sequence_no, ordinal",
        day,
        sequence);
  }

  /** The first one opened stands for its position; what came under its name later does not. */
  private Optional<Delivery> inLane(
      Lane lane, String condition, String order, LocalDate day, int sequence) {
    return jdbc.sql(
            """
            select * from delivery
            where partner = :partner and interface_id = :interface
              and municipality = :municipality and in_lane
            """
                + condition
                + " order by "
                + order
                + " limit 1")
        .param("partner", lane.partner())
        .param("interface", lane.interfaceId())
        .param("municipality", lane.municipality())
        .param("day", day)
        .param("sequence", sequence)
        .query(DeliveryRow::read)
        .optional();
  }
}

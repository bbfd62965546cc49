package org.yoyohub.core.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.Lane;

/**
 * What waits for the same kind of worker, lane by lane; only the head of a lane may be taken.
 *
 * <p>Each statement is a short walk along one index, so that it is quick without statistics: a join
 * of what waits with itself took most of a minute on a table that was just filled. Of a partner's
 * first the oldest are looked at; when none of them may be taken, the head of every lane.
 */
final class JdbcQueue {
  /** An order names an index's columns from the first on: not every planner skips the fixed. */
  static final String LANES = "waiting, partner, interface_id, municipality";

  private static final int OLDEST = 50;
  private static final String FREE =
      """
      (hold_reason is null and state <> 'FAILED'
       and (lease_until is null or lease_until <= current_timestamp)
       and (next_try_at is null or next_try_at <= current_timestamp))
      """;
  private static final String OF_PARTNER = "and partner = :partner";

  private final JdbcClient jdbc;
  private final int waiting;
  private final String order;

  /**
   * @param waiting who they wait for, as {@link DeliveryRow} numbers it
   * @param order the order along a lane
   */
  JdbcQueue(JdbcClient jdbc, int waiting, String order) {
    this.jdbc = jdbc;
    this.waiting = waiting;
    this.order = order;
  }

  /** One that waits, as far as it matters for its turn. */
  private record Waiting(String id, long ordinal, Lane lane, boolean free) {
    static Waiting read(ResultSet row, int number) throws SQLException {
      var lane =
          new Lane(
              row.getString("partner"),
              row.getString("interface_id"),
              row.getString("municipality"));
      return new Waiting(row.getString("id"), row.getLong("ordinal"), lane, row.getBoolean("free"));
    }
  }

  /** The partner's oldest that is free and first in its lane, locked; empty when there is none. */
  Optional<Delivery> nextOf(String partner) {
    return next(OF_PARTNER, Map.of("partner", partner));
  }

  /** The head of a lane, locked; empty when it is not free. */
  Optional<Delivery> takeHead(Lane lane) {
    return head(lane).filter(Waiting::free).flatMap(this::lock);
  }

  /** The partners that something waits for, walked along the index of lanes. */
  List<String> partners() {
    var partners = new ArrayList<String>();
    for (var at = lane("", Map.of());
        at.isPresent();
        at = lane("and partner > :partner", values(at.get()))) {
      partners.add(at.get().partner());
    }
    return partners;
  }

  private Optional<Delivery> next(String among, Map<String, ?> values) {
    var oldest = select(among, "waiting, ordinal", OLDEST, values);
    var heads = new HashMap<Lane, String>();
    for (var one : oldest) {
      if (one.free() && isHead(one, heads)) {
        var taken = lock(one);
        if (taken.isPresent()) {
          return taken;
        }
      }
    }
    return oldest.size() < OLDEST ? Optional.empty() : nextOfAllLanes(among, values);
  }

  private boolean isHead(Waiting one, Map<Lane, String> heads) {
    return heads
        .computeIfAbsent(one.lane(), lane -> head(lane).map(Waiting::id).orElse(""))
        .equals(one.id());
  }

  private Optional<Delivery> nextOfAllLanes(String among, Map<String, ?> values) {
    return heads(among, values).stream()
        .filter(Waiting::free)
        .sorted(Comparator.comparingLong(Waiting::ordinal))
        .flatMap(one -> lock(one).stream())
        .findFirst();
  }

  private List<Waiting> heads(String among, Map<String, ?> values) {
    var heads = new ArrayList<Waiting>();
    for (var at = lane(among, values); at.isPresent(); at = at.flatMap(this::laneAfter)) {
      at.flatMap(this::head).ifPresent(heads::add);
    }
    return heads;
  }

  private Optional<Waiting> head(Lane lane) {
    var here =
        "and partner = :partner and interface_id = :interface and municipality = :municipality";
    return select(here, order, 1, values(lane)).stream().findFirst();
  }

  /** The partner's next: two short walks instead of a comparison of rows, which not all follow. */
  Optional<Lane> laneAfter(Lane lane) {
    var values = values(lane);
    var samePartner = "and partner = :partner and ";
    return lane(samePartner + "interface_id = :interface and municipality > :municipality", values)
        .or(() -> lane(samePartner + "interface_id > :interface", values));
  }

  /** The first lane, in the order of their names, that something waits in. */
  Optional<Lane> lane(String condition, Map<String, ?> values) {
    return select(condition, LANES, 1, values).stream().findFirst().map(Waiting::lane);
  }

  private static Map<String, ?> values(Lane lane) {
    return Map.of(
        "partner", lane.partner(),
        "interface", lane.interfaceId(),
        "municipality", lane.municipality());
  }

  private List<Waiting> select(String condition, String order, int limit, Map<String, ?> values) {
    return jdbc.sql(
            "select id, ordinal, partner, interface_id, municipality, "
                + FREE
                + " as free from delivery where waiting = :waiting "
                + condition
                + " order by "
                + order
                + " limit :limit")
        .params(values)
        .param("waiting", waiting)
        .param("limit", limit)
        .query(Waiting::read)
        .list();
  }

  /** Kept from others until the transaction ends; empty when another was quicker. */
  private Optional<Delivery> lock(Waiting one) {
    return jdbc.sql(
            "select * from delivery where id = :id and waiting = :waiting and "
                + FREE
                + " for update skip locked")
        .param("id", one.id())
        .param("waiting", waiting)
        .query(DeliveryRow::read)
        .optional();
  }
}

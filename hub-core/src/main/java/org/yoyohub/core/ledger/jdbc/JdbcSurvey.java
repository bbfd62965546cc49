package org.yoyohub.core.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.Survey;

/** The survey of a ledger in a database: each question is one walk over what is open. */
final class JdbcSurvey implements Survey {
  private static final List<String> UNFINISHED = names(s -> !s.next().isEmpty());
  private static final List<String> TO_DO =
      names(s -> DeliveryRow.waiting(s) != DeliveryRow.FOR_NOBODY);
  private final JdbcClient jdbc;

  JdbcSurvey(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static List<String> names(Predicate<DeliveryState> which) {
    return Arrays.stream(DeliveryState.values()).filter(which).map(DeliveryState::name).toList();
  }

  @Override
  public List<Count> counts() {
    return jdbc
        .sql(
            """
            select state, count(*) as deliveries, count(hold_reason) as on_hold from delivery
            where state in (:states) group by state
            """)
        .param("states", UNFINISHED)
        .query(JdbcSurvey::count)
        .stream()
        .sorted(Comparator.comparing(Count::state))
        .toList();
  }

  private static Count count(ResultSet row, int number) throws SQLException {
    var state = DeliveryState.valueOf(row.getString("state"));
    return new Count(state, row.getLong("deliveries"), row.getLong("on_hold"));
  }

  @Override
  public List<OpenLane> lanes() {
    return Stream.concat(
            lanes(DeliveryRow.FOR_A_JOB, "lane_day, sequence_no, ordinal"),
            lanes(DeliveryRow.FOR_A_SENDER, "ordinal"))
        .sorted(Comparator.comparing(l -> l.lane().toString()))
        .toList();
  }

  /** Counted along the index of lanes on ids alone; the rows of the heads are fetched after. */
  private Stream<OpenLane> lanes(int waiting, String order) {
    var sql =
        """
        select d.*, l.lane_waiting, l.lane_held, l.lane_oldest
        from (
          select id, row_number() over (lane order by %s) as place, count(*) over lane as lane_waiting,
            count(hold_reason) over lane as lane_held, min(opened_at) over lane as lane_oldest
          from delivery where waiting = :waiting
          window lane as (partition by partner, interface_id, municipality)) l
        join delivery d on d.id = l.id
        where l.place = 1
        """;
    return jdbc
        .sql(sql.formatted(order))
        .param("waiting", waiting)
        .query(JdbcSurvey::lane)
        .list()
        .stream();
  }

  private static OpenLane lane(ResultSet row, int number) throws SQLException {
    return new OpenLane(
        DeliveryRow.read(row, number),
        row.getLong("lane_waiting"),
        row.getLong("lane_held"),
        DeliveryRow.time(row, "lane_oldest"));
  }

  @Override
  public List<Delivery> besideLanes(int limit) {
    return jdbc.sql(
            """
            select * from delivery
            where state in (:states) and waiting = 0 and hold_reason is not null
              and hold_reason not like :passed
            order by ordinal limit :limit
            """)
        .param("states", TO_DO)
        .param("passed", Ledger.PASSED_BY + "%")
        .param("limit", limit)
        .query(DeliveryRow::read)
        .list();
  }

  @Override
  public List<Unfetched> sentBefore(Instant at) {
    return jdbc.sql(
            """
            select partner, count(*) as files, min(moved_at) as oldest from delivery
            where state = 'SENT' and moved_at < :at group by partner order by partner
            """)
        .param("at", DeliveryRow.time(at))
        .query(JdbcSurvey::unfetched)
        .list();
  }

  private static Unfetched unfetched(ResultSet row, int number) throws SQLException {
    return new Unfetched(
        row.getString("partner"), row.getLong("files"), DeliveryRow.time(row, "oldest"));
  }
}

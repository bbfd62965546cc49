package org.yoyohub.jobs.intake;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;

/**
 * The files of one 健康管理 about subjects are lanes of their own, but speak of the same people: of
 * those that wait, an older business date goes first, and of one day registrations before updates
 * before expiries. Nobody waits for what is held, or stands behind it: that is told when it comes
 * (B009).
 */
final class SubjectOrder {
  private static final List<String> ORDER =
      List.of("A_011-001_IF", "A_012-002_帳", "A_021-001_IF", "A_022-002_帳", "A_031-001_IF");
  private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

  private final JdbcClient jdbc;

  SubjectOrder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether another of its sender's files must be applied before it. */
  boolean mustWait(Delivery claimed) {
    int place = ORDER.indexOf(claimed.interfaceId());
    return place >= 0
        && claimed.state() != DeliveryState.APPLIED
        && claimed.state() != DeliveryState.REFUSED
        && isSomebodyBefore(claimed, place);
  }

  private boolean isSomebodyBefore(Delivery claimed, int place) {
    var day = claimed.businessDate() == null ? UNDATED : claimed.businessDate();
    return ORDER.stream()
        .filter(other -> !other.equals(claimed.interfaceId()))
        .anyMatch(
            other -> isOpen(claimed, other, ORDER.indexOf(other) < place ? day.plusDays(1) : day));
  }

  /** Whether a file of another interface, older than a day, waits or is in work. */
  private boolean isOpen(Delivery claimed, String other, LocalDate before) {
    return !jdbc.sql(
            """
            select d.id from delivery d
            where d.waiting = 1 and d.partner = :partner and d.interface_id = :other
              and d.municipality = :municipality and d.lane_day < :before
              and d.hold_reason is null and d.state in ('RECEIVED', 'VERIFIED', 'STAGED')
              and not exists (
                select 1 from delivery h
                where h.waiting = 1 and h.partner = :partner and h.interface_id = :other
                  and h.municipality = :municipality and h.hold_reason is not null
                  and (h.lane_day < d.lane_day
                    or h.lane_day = d.lane_day and h.sequence_no < d.sequence_no))
            limit 1
            """)
        .param("partner", claimed.partner())
        .param("other", other)
        .param("municipality", claimed.municipality())
        .param("before", before)
        .query(String.class)
        .list()
        .isEmpty();
  }
}

package org.yoyohub.core.ledger.jdbc;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.StaleClaimException;

/** Who may work on which delivery, and until when: leases on the database's clock, and fences. */
final class JdbcClaims {
  private final JdbcClient jdbc;

  private final JdbcQueue inbound;
  private final JdbcQueue outbound;

  JdbcClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.inbound =
        new JdbcQueue(
            jdbc, DeliveryRow.FOR_A_JOB, JdbcQueue.LANES + ", lane_day, sequence_no, ordinal");
    this.outbound = new JdbcQueue(jdbc, DeliveryRow.FOR_A_SENDER, "ordinal");
  }

  /** By business date and sequence; a later position, held or not, stands behind. */
  Optional<Delivery> nextInbound() {
    return inbound.next();
  }

  Optional<Delivery> nextOutbound() {
    return outbound.next();
  }

  /** Takes a delivery found just now; false when another was quicker. */
  boolean take(Delivery found, String owner, Duration lease) {
    return jdbc.sql(
                """
                update delivery set fence = fence + 1, owner = :owner,
                  lease_until = current_timestamp + cast(:millis as integer) * interval '0.001' second
                where id = :id and fence = :fence
                """)
            .param("owner", Text.within(80, owner))
            .param("millis", Math.toIntExact(lease.toMillis()))
            .param("id", found.id())
            .param("fence", found.fence())
            .update()
        == 1;
  }

  void renew(Delivery claimed, Duration lease) {
    fenced(
        claimed,
        jdbc.sql(
                """
                update delivery set
                  lease_until = current_timestamp + cast(:millis as integer) * interval '0.001' second
                where id = :id and fence = :fence
                """)
            .param("millis", Math.toIntExact(lease.toMillis())));
  }

  void giveBack(Delivery claimed) {
    fenced(
        claimed,
        jdbc.sql(
            """
            update delivery set owner = null, lease_until = null
            where id = :id and fence = :fence
            """));
  }

  /** Runs an update that holds only for the latest claim. */
  static void fenced(Delivery claimed, JdbcClient.StatementSpec update) {
    int rows = update.param("id", claimed.id()).param("fence", claimed.fence()).update();
    if (rows == 0) {
      throw new StaleClaimException(claimed.id(), claimed.fence());
    }
  }
}

package org.yoyohub.core.ledger.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.StaleClaimException;

/** Who may work on which delivery, and until when: leases on the database's clock, and fences. */
final class JdbcClaims {
  private final JdbcClient jdbc;

  private final JdbcTurns inbound;
  private final JdbcQueue outbound;

  JdbcClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.inbound =
        new JdbcTurns(
            new JdbcQueue(
                jdbc, DeliveryRow.FOR_A_JOB, JdbcQueue.LANES + ", lane_day, sequence_no, ordinal"));
    this.outbound = new JdbcQueue(jdbc, DeliveryRow.FOR_A_SENDER, "ordinal");
  }

  /**
   * By turns, in a lane by business date and sequence; a later position, held or not, stands
   * behind.
   */
  Optional<Delivery> nextInbound() {
    return inbound.next();
  }

  Optional<Delivery> nextOutbound(String partner) {
    return outbound.nextOf(partner);
  }

  List<String> partnersToServe() {
    return outbound.partners();
  }

  /** Takes a delivery found just now; false when another was quicker. */
  boolean take(Delivery found, String owner, Duration lease) {
    return jdbc.sql(
                """
                update delivery set fence = fence + 1,
                  lost_claims = case when owner is null then 0
                    when owner = :owner then lost_claims else lost_claims + 1 end,
                  owner = :owner,
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

  /**
   * An owner that was never heard of again leaves its name behind: worker after worker fell. Who
   * takes up again what was his own has not fallen.
   */
  boolean isPoison(Delivery taken) {
    return jdbc.sql("select lost_claims from delivery where id = :id")
            .param("id", taken.id())
            .query(Integer.class)
            .single()
        >= Ledger.LOST_CLAIMS;
  }

  /** The name stays: what was in its hands is lost, and counted as such. */
  int endLeases(String owner) {
    return jdbc.sql(
            """
            update delivery set lease_until = null
            where lease_until is not null and owner like :owner escape '!'
            """)
        .param("owner", owner.replaceAll("([!%_])", "!$1") + "%")
        .update();
  }

  void balance(Delivery claimed, Balance balance) {
    fenced(
        claimed,
        jdbc.sql(
                """
                update delivery set records_in = :in, applied = :applied, unchanged = :unchanged,
                  rejected = :rejected, held = :held
                where id = :id and fence = :fence
                """)
            .param("in", balance.in())
            .param("applied", balance.applied())
            .param("unchanged", balance.unchanged())
            .param("rejected", balance.rejected())
            .param("held", balance.held()));
  }

  void readWith(Delivery claimed, String contractVersion) {
    fenced(
        claimed,
        jdbc.sql(
                """
                update delivery set contract_version = :version
                where id = :id and fence = :fence
                """)
            .param("version", contractVersion));
  }

  /** Lets only the latest claim go on, and no later one begin while the transaction runs. */
  void require(Delivery claimed) {
    long fence =
        jdbc.sql("select fence from delivery where id = :id for update")
            .param("id", claimed.id())
            .query(Long.class)
            .optional()
            .orElse(-1L);
    if (fence != claimed.fence() && !isIgnored()) {
      throw new StaleClaimException(claimed.id(), claimed.fence());
    }
  }

  /** A lease that is hardly used up is left as it is: nothing is written, only looked at. */
  void renew(Delivery claimed, Duration lease) {
    int renewed =
        jdbc.sql(
                """
                update delivery set
                  lease_until = current_timestamp + cast(:millis as integer) * interval '0.001' second
                where id = :id and fence = :fence and (lease_until is null
                  or lease_until < current_timestamp + cast(:ample as integer) * interval '0.001' second)
                """)
            .param("millis", Math.toIntExact(lease.toMillis()))
            .param("ample", Math.toIntExact(lease.toMillis() * 5 / 6))
            .param("id", claimed.id())
            .param("fence", claimed.fence())
            .update();
    requireUnless(renewed == 1, claimed);
  }

  /** What its last move gave back already is not written again. */
  void giveBack(Delivery claimed) {
    int given =
        jdbc.sql(
                """
                update delivery set owner = null, lease_until = null
                where id = :id and fence = :fence
                  and (owner is not null or lease_until is not null)
                """)
            .param("id", claimed.id())
            .param("fence", claimed.fence())
            .update();
    requireUnless(given == 1, claimed);
  }

  private void requireUnless(boolean isWritten, Delivery claimed) {
    if (!isWritten) {
      require(claimed);
    }
  }

  /** Runs an update that holds only for the latest claim. */
  private void fenced(Delivery claimed, JdbcClient.StatementSpec update) {
    long fence = isIgnored() ? current(claimed) : claimed.fence();
    int rows = update.param("id", claimed.id()).param("fence", fence).update();
    if (rows == 0) {
      throw new StaleClaimException(claimed.id(), claimed.fence());
    }
  }

  /** A planted bug: anybody who ever had a claim goes on. */
  static boolean isIgnored() {
    return FaultPoint.isPlanned("skip:fence");
  }

  private long current(Delivery claimed) {
    return jdbc.sql("select fence from delivery where id = :id")
        .param("id", claimed.id())
        .query(Long.class)
        .single();
  }
}

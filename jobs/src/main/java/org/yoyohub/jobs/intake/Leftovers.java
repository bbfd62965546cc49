package org.yoyohub.jobs.intake;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.ledger.Ledger;

/**
 * Mends what a killed node left of its jobs: Batch executions that say they run, job instances that
 * never got an execution and so could never run, staging tables of claims that are over. Where a
 * delivery stands, only the ledger knows; here is nothing to be recovered, only to be cleared.
 */
final class Leftovers {
  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

  /** Runs whose claim is over: overtaken, given back, or long without a renewal. */
  private static final String ORPHANED =
      """
      status in ('STARTING', 'STARTED', 'STOPPING') and job_execution_id not in (
        select id.job_execution_id
        from batch_job_execution_params id
        join batch_job_execution_params fence on fence.job_execution_id = id.job_execution_id
          and fence.parameter_name = 'fence'
        join delivery d on d.id = id.parameter_value
          and cast(d.fence as varchar(20)) = fence.parameter_value
        where id.parameter_name = 'delivery'
          and d.lease_until > current_timestamp - interval '60' second)
      and job_execution_id not in (
        select run.job_execution_id
        from batch_job_execution_params run
        join batch_job_execution_params fence on fence.job_execution_id = run.job_execution_id
          and fence.parameter_name = 'fence'
        join run_request r on cast(r.id as varchar(20)) = run.parameter_value
          and cast(r.fence as varchar(20)) = fence.parameter_value
        where run.parameter_name = 'run'
          and r.lease_until > current_timestamp - interval '60' second)
      """;

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final StageTables tables;
  private Set<Long> empty = Set.of();

  Leftovers(JdbcClient jdbc, Ledger ledger, StageTables tables) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.tables = tables;
  }

  synchronized void sweep() {
    endOrphans();
    deleteEmptyInstances();
    tables.dropLeftovers(ledger);
  }

  /** The steps first: they are found by their execution. */
  private void endOrphans() {
    jdbc.sql(
            """
            update batch_step_execution set status = 'FAILED', exit_code = 'FAILED',
              exit_message = 'its node ended', end_time = current_timestamp, version = version + 1
            where status in ('STARTING', 'STARTED', 'STOPPING') and job_execution_id in (
              select job_execution_id from batch_job_execution where
            """
                + ORPHANED
                + ")")
        .update();
    int ended =
        jdbc.sql(
                """
                update batch_job_execution set status = 'FAILED', exit_code = 'FAILED',
                  exit_message = 'its node ended', end_time = current_timestamp,
                  last_updated = current_timestamp, version = version + 1
                where
                """
                    + ORPHANED)
            .update();
    if (ended > 0) {
      log.atInfo().addKeyValue("executions", ended).log("runs of a node that ended were closed");
    }
  }

  /** Instance and execution are two transactions: only one seen empty twice is left over. */
  private void deleteEmptyInstances() {
    var now = new HashSet<>(emptyInstances());
    for (var id : now) {
      if (empty.contains(id)) {
        delete(id);
      }
    }
    empty = now;
  }

  private Set<Long> emptyInstances() {
    return jdbc.sql(
            """
            select job_instance_id from batch_job_instance i
            where not exists (
              select 1 from batch_job_execution e where e.job_instance_id = i.job_instance_id)
            """)
        .query(Long.class)
        .set();
  }

  private void delete(long id) {
    jdbc.sql(
            """
            delete from batch_job_instance where job_instance_id = :id and not exists (
              select 1 from batch_job_execution e where e.job_instance_id = :id)
            """)
        .param("id", id)
        .update();
  }
}

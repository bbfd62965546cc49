package org.yoyohub.ops.node;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.yoyohub.core.ledger.RetryPlan;

/**
 * What a node is started with.
 *
 * @param node its name among those that share the directory and the database
 * @param directory everything the node keeps on disk
 * @param database the JDBC URL of the store; empty for the embedded default below the directory
 * @param workers how many deliveries are worked on at a time
 * @param patience how long a file may lie without a sign that it is complete
 * @param retry how often and how long a partner's server is tried
 * @param pullEvery how often partners' servers are looked at
 * @param day what is asked for day by day
 * @param gate where the SFTP gate stands; empty when it stays shut
 */
public record NodeSettings(
    String node,
    Path directory,
    Optional<String> database,
    String user,
    String password,
    int workers,
    Duration patience,
    RetryPlan retry,
    Duration pullEvery,
    DayPlan day,
    Optional<GateAt> gate,
    Clock clock) {
  public static final Duration PULL_EVERY = Duration.ofMinutes(1);

  /** A node that runs only the jobs it is asked to run. */
  public NodeSettings(
      String node,
      Path directory,
      Optional<String> database,
      String user,
      String password,
      int workers,
      Duration patience,
      RetryPlan retry,
      Duration pullEvery,
      Optional<GateAt> gate,
      Clock clock) {
    this(
        node,
        directory,
        database,
        user,
        password,
        workers,
        patience,
        retry,
        pullEvery,
        DayPlan.NONE,
        gate,
        clock);
  }

  /** Where the SFTP gate listens; port 0 takes a free one. */
  public record GateAt(String address, int port) {}
}

package org.yoyohub.ops.node;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a node is started with.
 *
 * @param node its name among those that share the directory and the database
 * @param directory everything the node keeps on disk
 * @param database the JDBC URL of the store; empty for the embedded default below the directory
 * @param workers how many deliveries are worked on at a time
 * @param patience how long a file may lie without a sign that it is complete
 */
public record NodeSettings(
    String node,
    Path directory,
    Optional<String> database,
    String user,
    String password,
    int workers,
    Duration patience,
    Clock clock) {}

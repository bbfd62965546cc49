/**
 * The fault suite: it breaks a hub in every way we know and asks from outside whether anything was
 * lost, doubled or torn.
 *
 * <p>Run it all with {@code mvn -Pfaults verify}, and what fits into some minutes with {@code
 * -Pfaults -Dfaults=short}. Without the profile none of it runs. {@code target/faults.txt} says for
 * each row how many faults struck and were survived; only what stands in {@link
 * org.yoyohub.ops.faults.FaultLog} counts. {@link org.yoyohub.ops.faults.FaultMatrix} lists the
 * rows, and why one has no test yet.
 *
 * <p>A test makes a {@link org.yoyohub.ops.faults.World}: a data directory, a PostgreSQL of the
 * suite's own with fsync on ({@link org.yoyohub.ops.faults.PostgresCluster}), a {@link
 * org.yoyohub.ops.faults.Sender} that writes down what it saw. In it hubs come and go: {@code
 * world.node()} in this process, a {@link org.yoyohub.ops.faults.CrashHouse} without web in its own
 * ({@link org.yoyohub.ops.faults.BrokenHouse} runs it until it dies or is done), the real hub
 * ({@link org.yoyohub.ops.faults.HubProcess}). Say {@code world.struck(…)} for each fault, {@code
 * world.recover()}, {@code world.check()}. {@link org.yoyohub.ops.faults.Settled} waits for the
 * sign that all is done, and lets leases end by a date in a table rather than by waiting.
 *
 * <p>A new row: a class with {@link org.yoyohub.ops.faults.Faults}, a test whose display name
 * begins with the row's id, a line less in the matrix. The verdict comes from {@link
 * org.yoyohub.ops.faults.checker.Checker}, which knows nothing of the hub's code and is tested
 * itself: on a {@link org.yoyohub.ops.faults.PaperWorld}, and on hubs with planted bugs.
 */
@NullMarked
package org.yoyohub.ops.faults;

import org.jspecify.annotations.NullMarked;

/**
 * Several hubs on one PostgreSQL and one directory, and what the suite itself must notice.
 *
 * <p>A {@link org.yoyohub.ops.faults.nodes.House} is a node in a process of its own that a plan
 * halts or freezes at a place; {@link org.yoyohub.ops.faults.nodes.FrozenNodeIT} wakes it when
 * another has done its work, {@link org.yoyohub.ops.faults.nodes.CompetingNodesIT} lets two
 * compete. {@link org.yoyohub.ops.faults.nodes.PlantedBugIT} breaks the hub on purpose, one rule at
 * a time, and demands that the checker says so.
 */
@NullMarked
package org.yoyohub.ops.faults.nodes;

import org.jspecify.annotations.NullMarked;

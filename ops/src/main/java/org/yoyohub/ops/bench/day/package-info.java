/**
 * Measures a municipality's day: what a differential costs in a small and in a ten times larger
 * town, and what it takes to register a town with all its entitlements, beside hand-written SQL.
 * Start with {@link org.yoyohub.ops.bench.day.DayBench}.
 */
@NullMarked
package org.yoyohub.ops.bench.day;

import org.jspecify.annotations.NullMarked;

/**
 * Speed as ratios, measured side by side in one run on the operator's own PostgreSQL. Start with
 * {@link org.yoyohub.ops.bench.StageBench}: the contenders take turns, the medians are compared. It
 * works in schemas of its own and drops them. What is measured of files on their way lies in {@code
 * transport}, one package below.
 */
@NullMarked
package org.yoyohub.ops.bench;

import org.jspecify.annotations.NullMarked;

package org.yoyohub.ops.bench.day;

import java.util.List;

/**
 * What is measured, and where.
 *
 * @param populations how many people live in the towns whose differentials are compared
 * @param changes how many entitlements change in a day
 * @param held how many entitlements each of them has already
 * @param people how many are registered, 0 for none
 * @param kinds how many entitlements each of those gets
 */
record DayPlan(
    List<Long> populations,
    int changes,
    int held,
    long people,
    int kinds,
    int runs,
    String url,
    String user,
    String password) {}

package org.yoyohub.ops.bench;

/** How many rows, how often, from which seed, on which PostgreSQL. */
record BenchPlan(long rows, int runs, long seed, String url, String user, String password) {}

package org.yoyohub.ops.bench.day;

import java.util.List;
import org.yoyohub.ops.bench.BenchDatabase;

/** Whether both ways to register left the same number of rows everywhere. */
final class Sameness {
  private static final List<String> TABLES =
      List.of(
          "subject",
          "subject_history",
          "my_number",
          "subject_queue",
          "registration_history",
          "pmh_person",
          "subject_key",
          "entitlement");

  private Sameness() {}

  static void require(BenchDatabase ours, BenchDatabase plain, DayPlan plan) throws Exception {
    for (var table : TABLES) {
      long ourRows = ours.count(table);
      long theirs = plain.count(table);
      if (ourRows != theirs) {
        throw new IllegalStateException(
            table + ": the hub left " + ourRows + " rows, the SQL " + theirs);
      }
    }
    long entitled = ours.count("entitlement");
    if (entitled != plan.people() * plan.kinds()) {
      throw new IllegalStateException("entitled " + entitled);
    }
  }
}

package org.yoyohub.ops.bench.day;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.jobs.sql.SqlScript;
import org.yoyohub.ops.bench.BenchDatabase;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.Sender;
import org.yoyohub.samples.people.Numbers;

/**
 * A town of some size whose staff take entitlements away on one day and give them back on the next;
 * its 健康管理 is told of each by the differential.
 */
final class SettledTown implements AutoCloseable {
  private static final SqlScript SCRIPT = SqlScript.beside(SettledTown.class, "day.sql");
  private static final String KENKO = "kenko-131113";
  private static final String GRANT = "1";
  private static final String REVOKE = "2";

  private final BenchDatabase database;
  private final long people;
  private final int changes;
  private final DayHub hub;
  private final Outbox staff;
  private int day;

  SettledTown(DayPlan plan, long people, Path directory) throws Exception {
    this.people = people;
    this.changes = plan.changes();
    this.database =
        BenchDatabase.open(plan.url(), plan.user(), plan.password(), "hub_bench_day_" + people);
    this.hub = new DayHub(database, directory.resolve("town-" + people));
    this.staff = new Outbox(directory.resolve("staff-" + people), Sender.named(KENKO));
    fill(plan.held());
  }

  private void fill(int held) throws Exception {
    run("subjects", people);
    run("keys", people);
    run("settings", held);
    run("entitlements", people);
    run("feed", 0);
    database.run("vacuum analyze");
  }

  private void run(String statement, long rows) throws Exception {
    database.run(SCRIPT.statement(statement, Long.toString(rows)));
  }

  /** One day: the staff's file comes, the differential goes out and is fetched. */
  Map<String, Double> live() throws Exception {
    var manifest = changes(++day % 2 == 1 ? REVOKE : GRANT);
    database.settle();
    double applied = hub.take(KENKO, manifest);
    double told = hub.run("entitlement-feed");
    long lines = hub.latest("A_014-001_IF").records();
    if (lines != changes) {
      throw new IllegalStateException("told " + lines + " of " + changes + " changes");
    }
    hub.fetchAll();
    return Map.of(DayResult.APPLY + people, applied, DayResult.FEED + people, told);
  }

  /** Everywhere in the town: each so-many-th of its people. */
  private Path changes(String action) {
    var contract = Catalogue.standard().get("A_081-001-FORM");
    long step = people / changes;
    try (var file = staff.open(contract, DayHub.DAY)) {
      for (long i = 0; i < changes; i++) {
        var number = Numbers.subjectNumber("131113", Numbers.digits(1 + i * step, 15));
        file.record(List.of(action, number, "0001", ""));
      }
      return file.send().manifest();
    }
  }

  @Override
  public void close() throws SQLException {
    hub.close();
    database.close();
  }
}

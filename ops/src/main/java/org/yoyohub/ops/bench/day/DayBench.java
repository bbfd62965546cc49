package org.yoyohub.ops.bench.day;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yoyohub.jobs.sql.SqlScript;
import org.yoyohub.ops.bench.BenchDatabase;
import org.yoyohub.ops.bench.BenchFolder;
import org.yoyohub.ops.bench.Medians;

/**
 * Days in towns of different size, in turns; and the registration of a town by the hub and by hand.
 * The medians make the ratios.
 */
final class DayBench {
  private final DayPlan plan;
  private final Consumer<String> progress;
  private final Map<String, List<Double>> seconds = new TreeMap<>();

  DayBench(DayPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  DayResult run() throws Exception {
    var directory = Files.createTempDirectory("hub-bench");
    try {
      if (plan.people() > 0) {
        registrations(directory);
      }
      days(directory);
      return new DayResult(plan, Medians.of(seconds));
    } finally {
      BenchFolder.remove(directory);
    }
  }

  private void days(Path directory) throws Exception {
    var towns = new ArrayList<SettledTown>();
    try {
      for (long people : plan.populations()) {
        progress.accept("a town of " + people + " people");
        towns.add(new SettledTown(plan, people, directory));
      }
      for (int run = 0; run <= plan.runs(); run++) {
        for (var town : towns) {
          progress.accept("day " + run + " of " + plan.runs());
          var took = town.live();
          if (run > 0) {
            took.forEach(this::note); // the first day warms up
          }
        }
      }
    } finally {
      for (var town : towns) {
        town.close();
      }
    }
  }

  private void registrations(Path directory) throws Exception {
    progress.accept("writing " + plan.people() + " registrations");
    var registrations = RegisteringHub.registrations(plan, directory);
    try (var ours = database("reg_hub");
        var plain = database("reg_sql");
        var hub = new RegisteringHub(plan, ours, directory)) {
      progress.accept("registration: the hub, A_011");
      ours.settle();
      double registered = hub.register(registrations);
      progress.accept("registration: the hub, asking");
      note("asking for every key (not in the ratio)", hub.ask());
      var answers = hub.answers();
      progress.accept("registration: the hub, answers");
      ours.settle();
      double answered = hub.takeAnswers(answers);
      note(DayResult.HUB + ", A_011", registered);
      note(DayResult.HUB + ", answers", answered);
      note(DayResult.HUB, registered + answered);
      progress.accept("registration: hand-written SQL");
      copyRequests(ours, plain);
      var sql = new RegisteringSql(plain);
      double registeredByHand = sql.register(registrations.data());
      double answeredByHand = sql.takeAnswers(answers.data());
      note(DayResult.SQL + ", A_011", registeredByHand);
      note(DayResult.SQL + ", answers", answeredByHand);
      note(DayResult.SQL, registeredByHand + answeredByHand);
      Sameness.require(ours, plain, plan);
    }
  }

  private BenchDatabase database(String name) throws Exception {
    var database =
        BenchDatabase.open(plan.url(), plan.user(), plan.password(), "hub_bench_" + name);
    var settings = SqlScript.beside(SettledTown.class, "day.sql");
    database.run(settings.statement("settings", Integer.toString(plan.kinds())));
    return database;
  }

  /** Both are answered to the same requests. */
  private static void copyRequests(BenchDatabase from, BenchDatabase to) throws Exception {
    to.run("insert into pmh_key_request select * from " + from.schema() + ".pmh_key_request");
  }

  private void note(String what, double took) {
    seconds.computeIfAbsent(what, key -> new ArrayList<>()).add(took);
  }
}

package org.yoyohub.ops.towns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.jobs.standing.Standing;
import org.yoyohub.jobs.standing.Standings;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.samples.faults.Failures;
import org.yoyohub.samples.neighbourhood.Neighbourhood;
import org.yoyohub.samples.neighbourhood.NeighbourhoodPlan;
import org.yoyohub.samples.neighbourhood.Seen;

/** One seeded neighbourhood and the hub amid it, for some days. */
final class TownLife implements AutoCloseable {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int CALM = 6;

  private final Path directory;
  private final Falls falls;
  private final Database database;
  private final Agreements agreements;
  private final Neighbourhood neighbourhood;
  private Clock clock = at(FIRST);
  private TownHub hub;

  TownLife(Path directory, long seed, int people, int days, Falls falls) throws Exception {
    this.directory = directory;
    this.falls = falls;
    this.database =
        Database.open(
                "jdbc:h2:mem:town" + seed + directory.hashCode() + ";DB_CLOSE_DELAY=-1", "hub", "")
            .migrate();
    var data = DataDirectory.of(directory);
    data.prepare();
    lay("juki-131121", "kenko-131121");
    this.agreements = data.agreements(Catalogue.standard());
    var failures = Failures.seeded(seed).until(FIRST.plusDays(days - CALM));
    this.neighbourhood =
        Neighbourhood.of(
            NeighbourhoodPlan.of(directory.resolve("partners"), seed, people, FIRST)
                .failing(failures));
    this.hub = open();
  }

  private void lay(String... partners) throws Exception {
    for (var partner : partners) {
      try (var in = TownLife.class.getResourceAsStream("/agreements/" + partner + ".yaml")) {
        Files.copy(in, directory.resolve("agreements").resolve(partner + ".yaml"));
      }
    }
  }

  private static Clock at(LocalDate day) {
    return Clock.fixed(day.atTime(6, 0).atZone(TOKYO).toInstant(), TOKYO);
  }

  private TownHub open() throws Exception {
    return new TownHub(directory, database, agreements, clock, falls::isDown);
  }

  /** Something the hub does; false when it is not done yet. */
  private interface Doing {
    boolean isDone(TownHub hub) throws Exception;
  }

  /** Lets it be done by however many hubs it takes. */
  private void hubDoes(Doing doing) throws Exception {
    while (!isDone(doing)) {
      hub.close();
      falls.rise();
      hub = open();
    }
  }

  private boolean isDone(Doing doing) throws Exception {
    try {
      return doing.isDone(hub) && !falls.isDown();
    } catch (Exception e) {
      if (falls.isDown()) {
        return false;
      }
      throw e;
    }
  }

  private void rest() throws Exception {
    hubDoes(
        hub -> {
          hub.work();
          return true;
        });
  }

  private void run(String job) throws Exception {
    hubDoes(hub -> hub.run(job));
  }

  void live(int days) throws Exception {
    for (int i = 0; i < days; i++) {
      live(FIRST.plusDays(i));
    }
  }

  private void live(LocalDate day) throws Exception {
    clock = at(day);
    hub.close();
    hub = open();
    neighbourhood.morning(day);
    rest();
    neighbourhood.office(day);
    rest();
    run("pmh-key");
    run("pmh-pseudonym");
    rest();
    neighbourhood.neighbours(day);
    rest();
    run("results");
    run("entitlement-link");
    run("entitlement-feed");
    rest();
    neighbourhood.evening(day);
    rest();
  }

  /** Where hub and books differ; none when all agrees. */
  List<String> differences() {
    try (var standings = new Standings(JdbcClient.create(database.dataSource())).all()) {
      var oracle = neighbourhood.oracle();
      var all = new java.util.ArrayList<>(oracle.judge(standings.map(TownLife::seen)));
      all.addAll(oracle.judgeMirrors());
      all.addAll(neighbourhood.complaints());
      all.addAll(neighbourhood.owed());
      return all;
    }
  }

  /** How many the hub knows, so that nothing is not taken for agreement. */
  long people() {
    return JdbcClient.create(database.dataSource())
        .sql("select count(*) from subject_key")
        .query(Long.class)
        .single();
  }

  List<String> payloads() {
    return hub.payloads();
  }

  private static Seen seen(Standing standing) {
    return new Seen(
        standing.subjectNumber(),
        !standing.expired(),
        standing.pmhKey(),
        standing.waitingReason(),
        standing.entitlements(),
        standing.pmhPseudonym());
  }

  @Override
  public void close() {
    hub.close();
    JdbcClient.create(database.dataSource()).sql("shutdown").update();
    database.close();
  }
}

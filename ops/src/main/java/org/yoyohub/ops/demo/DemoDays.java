package org.yoyohub.ops.demo;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.samples.neighbourhood.Neighbourhood;

/**
 * The days of a neighbourhood and its hub, step by step; after each step the hub comes to rest, so
 * that the same seed gives the same bytes whenever it was stopped.
 */
final class DemoDays {
  private static final String BY = "demo";
  // a prime beside the steps of a day: in the course of time each step is struck
  private static final int STRIKE_EVERY = 7;
  private static final int FIRST_STRIKE = 3;

  private final DemoPlan plan;
  private final DemoClock clock;
  private final DemoHub hub;
  private final Neighbourhood neighbourhood;
  private final Consumer<String> progress;
  private int steps;

  DemoDays(DemoPlan plan, DemoClock clock, DemoHub hub, Consumer<String> progress) {
    this.plan = plan;
    this.clock = clock;
    this.hub = hub;
    this.neighbourhood = Neighbourhood.of(plan.neighbourhood());
    this.progress = progress;
  }

  Neighbourhood live() throws Exception {
    for (int i = 0; i < plan.days(); i++) {
      var day = DemoPlan.FIRST_DAY.plusDays(i);
      clock.set(day);
      live(day, "day %d of %d, %s: ".formatted(i + 1, plan.days(), day));
    }
    return neighbourhood;
  }

  private void live(LocalDate day, String when) throws Exception {
    progress.accept(when + "住基連携");
    together(() -> neighbourhood.morning(day));
    rest();
    progress.accept(when + "A_011, A_021, A_031, forms");
    together(() -> neighbourhood.office(day));
    rest();
    progress.accept(when + "PMHキー asked for and answered");
    run(day, "pmh-key");
    together(() -> neighbourhood.neighbours(day));
    rest();
    progress.accept(when + "予防接種管理情報, A_014");
    run(day, "entitlement-link", "entitlement-feed", "pmh-pseudonym");
    together(() -> neighbourhood.neighbours(day));
    rest();
    progress.accept(when + "results");
    run(day, "results");
    together(() -> neighbourhood.evening(day));
    rest();
  }

  /**
   * What partners do in one step meets the hub at once: which of their files it sees first must not
   * depend on how fast they write.
   */
  private void together(Runnable step) {
    var node = hub.node();
    var partners = node.agreements().all().stream().map(Agreement::partner).toList();
    partners.forEach(p -> node.pauses().pause(p, Direction.IN, BY, "the neighbours write"));
    step.run();
    partners.forEach(p -> node.pauses().resume(p, Direction.IN));
  }

  private void run(LocalDate day, String... jobs) throws Exception {
    for (var job : jobs) {
      hub.node().runs().requests().request(job, day, BY, "daily");
    }
    rest();
  }

  /** Lets the hub come to rest; where faults are asked for, it is now and then stopped before. */
  private void rest() throws Exception {
    if (plan.faults() && ++steps % STRIKE_EVERY == FIRST_STRIKE) {
      quiet().awaitWork();
      hub.restart();
    }
    quiet().await();
  }

  private Quiet quiet() {
    return new Quiet(hub.node().ledger(), hub.node().runs().requests(), plan.partners());
  }
}

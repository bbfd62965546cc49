package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.fault.FaultPoint.PlannedFault;

/**
 * The n-th operation breaks, n = 1, 2, 3 … until a file comes through unbroken: from receive over
 * stage, apply and answer to publish. After each break a sound hub mends it and the checker looks.
 */
@Faults
class NthFaultIT {
  private static final int ROWS = 3;
  private static final int MANY = 1000;
  @TempDir private Path dir;

  @AfterEach
  void takeThePlanAway() {
    FaultPoint.plan(null);
  }

  @Test
  @DisplayName("A12 B07 E01 a crash at every n-th place between receive and publish is mended")
  void crashesAtEveryPlace() throws Exception {
    try (var world = World.of("A12", dir)) {
      var house = new BrokenHouse(world);
      world.sender().send(ROWS);
      house.warmUp();
      int step = Scale.of(23, 1);
      int n = 1;
      for (boolean struck = true; struck && n < MANY; n += step) {
        world.sender().send(ROWS);
        struck = house.run("halt:" + n);
        mend(world, struck, "halt:" + n);
      }
      assertThat(n).as("places that were found").isGreaterThan(40);
    }
  }

  @Test
  @DisplayName("B07 a second crash while the first is being mended is mended too")
  void crashesTwice() throws Exception {
    try (var world = World.of("B07", dir)) {
      var house = new BrokenHouse(world);
      world.sender().send(ROWS);
      house.warmUp();
      int step = Scale.of(61, 5);
      for (int n = 3; n < 130; n += step) {
        for (int m = 1; m <= Scale.of(2, 8); m++) {
          world.sender().send(ROWS);
          if (house.run("halt:" + n)) {
            world.struck("halt", "halt:" + n);
          }
          mend(world, house.run("halt:" + m), "halt:" + n + ",halt:" + m);
        }
      }
    }
  }

  @Test
  @DisplayName("A12 B07 E01 an n-th operation that fails is tried again")
  void failsAtEveryPlace() throws Exception {
    try (var world = World.of("E01", dir)) {
      int n = 1;
      for (boolean struck = true; struck && n < MANY; n += Scale.of(23, 1)) {
        world.sender().send(ROWS);
        var plan = new FailingOnce(n);
        FaultPoint.plan(plan::pass);
        recoverOrRefuseToStart(world);
        FaultPoint.plan(null);
        struck = plan.hasStruck();
        mend(world, struck, "fail:" + n + " " + plan.place);
      }
      assertThat(n).as("places that were found").isGreaterThan(40);
    }
  }

  /** What fails while it starts keeps a hub from starting, and says so. */
  private static void recoverOrRefuseToStart(World world) throws Exception {
    try {
      world.recover();
    } catch (IOException e) {
      assertThat(e).hasMessageStartingWith("planned fault");
    }
  }

  private static void mend(World world, boolean struck, String where) throws Exception {
    if (struck) {
      world.struck("fault", where);
    }
    world.recover();
    world.check();
  }

  /** Lets the n-th operation fail that the world may refuse: a file's or a commit's. */
  private static final class FailingOnce {
    private final long nth;
    private final AtomicLong count = new AtomicLong();
    private volatile String place = "";

    FailingOnce(long nth) {
      this.nth = nth;
    }

    void pass(String name) {
      boolean ours = !name.startsWith("apply.") && !name.startsWith("answer.");
      if (ours && count.incrementAndGet() == nth) {
        place = name;
        throw new PlannedFault(name);
      }
    }

    boolean hasStruck() {
      return !place.isEmpty();
    }
  }
}

package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.fault.FaultPoint;

/** A pull that is broken off at each of its steps. */
class PullStepsIT extends WithPull {
  @Test
  @DisplayName("D11 broken off at any step, the next look ends with each file once and whole")
  void brokenOffAtAnyStepTheNextLookMendsIt() throws IOException {
    int steps = 0;
    for (boolean isThrough = false; !isThrough; steps++) {
      offerPair();
      isThrough = breaksAtStep(steps + 1) == null;
      pull();

      assertThat(names(in)).containsExactly("x.csv", SIGN);
      assertThat(in.resolve("x.csv")).hasContent("data");
      assertThat(names(server.out())).isEmpty();
      consume(new ArrayList<>());
    }
    assertThat(steps).as("there were steps to break at").isGreaterThan(8);
  }

  @Test
  @DisplayName("D11 broken off while the hub receives, a file is never lost nor does it change")
  void brokenOffWhileTheHubReceives() throws IOException {
    String place = "";
    for (int step = 1; place != null; step++) {
      offerPair();
      var received = new ArrayList<String>();
      place = breaksAtStep(step);
      consume(received);
      pull();
      consume(received);

      assertThat(received).as("broken at %s", place).isNotEmpty().containsOnly("data");
      if (place == null || place.startsWith("pull.noted") || place.startsWith("pull.remove")) {
        assertThat(received).as("once it is noted it comes once").hasSize(1);
      }
      assertThat(names(server.out())).isEmpty();
    }
  }

  /** Where it broke; null when it went through. */
  private String breaksAtStep(int nth) throws IOException {
    var count = new AtomicInteger();
    var place = new String[1];
    FaultPoint.plan(
        name -> {
          if (count.incrementAndGet() == nth) {
            place[0] = name;
            throw new FaultPoint.PlannedFault(name);
          }
        });
    try {
      pullUnlessBroken();
      return place[0];
    } finally {
      FaultPoint.plan(null);
    }
  }

  private void pullUnlessBroken() throws IOException {
    try {
      pull();
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("planned fault");
    }
  }
}

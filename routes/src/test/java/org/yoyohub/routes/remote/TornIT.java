package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yoyohub.routes.remote.BlackHole.Weather;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

@Timeout(180)
class TornIT extends WithMina {
  private static final int STEP = 64 << 10;
  private static final int SIZE = 5 << 20;

  private final Shipment shipment = TestShipment.of("torn", "torn.csv", SIZE);

  private Outcome lay(Deadlines deadlines) throws IOException {
    try (var remote = connectByWire(deadlines)) {
      return RemoteDelivery.lay(remote, "/in", shipment);
    } finally {
      wire.weather(Weather.FINE);
    }
  }

  /** What a partner may see at any moment: nothing, all of the data, or all of both. */
  private void assertNothingTorn() throws IOException {
    var seen = visible(server.in());
    if (seen.contains("torn.csv.manifest.json")) {
      assertThat(seen).contains("torn.csv");
      assertThat(server.in().resolve("torn.csv.manifest.json")).hasContent(shipment.manifest());
    }
    if (seen.contains("torn.csv")) {
      assertThat(server.in().resolve("torn.csv")).hasBinaryContent(TestShipment.data(shipment));
    }
  }

  @Test
  @DisplayName("D03 a reset at every 64 KiB never leaves a torn file")
  void aResetNeverLeavesATornFile() throws IOException {
    int resets = 0;
    for (long at = STEP; at <= SIZE; at += STEP, resets++) {
      try (var remote = connectByWire(PATIENT)) {
        wire.afterSent(at, Weather.RESET);
        assertThat(RemoteDelivery.lay(remote, "/in", shipment))
            .as("reset at byte %d", at)
            .isInstanceOf(Outcome.TryAgain.class);
      }
      wire.weather(Weather.FINE);
      assertNothingTorn();
      assertThat(visible(server.in())).isEmpty();
    }

    assertThat(resets).isEqualTo(80);
    assertThat(lay(PATIENT)).isEqualTo(new Outcome.Delivered());
    assertNothingTorn();
    assertThat(names(server.in())).containsExactly("torn.csv", "torn.csv.manifest.json");
  }

  @Test
  @DisplayName("D03 a reset anywhere behind the data, while names are given, tears nothing either")
  void aResetAmongTheLastSteps() throws IOException {
    for (int at = 100; at <= 3_000; at += 200) {
      clear(server.in());
      try (var remote = connectByWire(PATIENT)) {
        wire.afterSent(SIZE + at, Weather.RESET);
        RemoteDelivery.lay(remote, "/in", shipment);
      }
      wire.weather(Weather.FINE);
      assertNothingTorn();
      assertThat(lay(PATIENT)).isEqualTo(new Outcome.Delivered());
      assertThat(names(server.in())).containsExactly("torn.csv", "torn.csv.manifest.json");
    }
  }

  private static void clear(Path folder) throws IOException {
    for (var name : names(folder)) {
      java.nio.file.Files.delete(folder.resolve(name));
    }
  }

  @Test
  @DisplayName("D04 a rename whose answer is lost is found done, and nothing is laid twice")
  void aRenameWhoseAnswerIsLostIsFoundDone() throws IOException {
    server.manners =
        new MinaServer.Manners() {
          private boolean isFirst = true;

          @Override
          protected void renamed(Path from, Path to) {
            if (isFirst) {
              wire.weather(Weather.DEAF);
            }
            isFirst = false;
          }
        };

    assertThat(lay(Deadlines.of(Duration.ofSeconds(3), 1024)))
        .isEqualTo(new Outcome.TryAgain(Reason.DEADLINE, Stage.RENAME));
    assertThat(names(server.in())).containsExactly("torn.csv");

    try (var remote = connectByWire(PATIENT)) {
      var steps = new Steps(remote);
      assertThat(RemoteDelivery.lay(steps, "/in", shipment)).isEqualTo(new Outcome.Delivered());
      assertThat(steps.visible).doesNotContain("put .torn.part");
    }
    assertNothingTorn();
    assertThat(names(server.in())).containsExactly("torn.csv", "torn.csv.manifest.json");
  }
}

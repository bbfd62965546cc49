package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.fault.FaultPoint;

/** What holds on every partner's server when a later answer comes under the name of an earlier. */
abstract class AnswerContract extends RemoteContract {
  private static final String NAME = "x.csv.receipt.json";
  private final Shipment held = TestShipment.withoutManifest(TestShipment.of("d1", NAME, 3_000));
  private final Shipment applied = TestShipment.after(held, TestShipment.of("d2", NAME, 1_000));

  private Outcome lay(Shipment shipment) throws IOException {
    return RemoteDelivery.lay(remote, server.path() + "in", shipment);
  }

  private Path there() {
    return server.in().resolve(NAME);
  }

  private void onlyTheLaterLiesThere() throws IOException {
    assertThat(WithMina.names(server.in())).containsExactly(NAME);
    assertThat(there()).hasBinaryContent(TestShipment.data(applied));
  }

  @Test
  @DisplayName("D06 a later answer of ours takes the place of the earlier")
  void aLaterAnswerTakesThePlaceOfTheEarlier() throws IOException {
    lay(held);
    var steps = new Steps(remote);

    assertThat(RemoteDelivery.lay(steps, server.path() + "in", applied))
        .isEqualTo(new Outcome.Delivered());
    assertThat(steps.visible)
        .containsExactly(
            "get " + NAME, "put .d2.part", "delete " + NAME, "rename .d2.part " + NAME);
    onlyTheLaterLiesThere();
  }

  @Test
  void aLaterAnswerIsLaidThoughTheEarlierWasTaken() throws IOException {
    lay(held);
    Files.delete(there());

    assertThat(lay(applied)).isEqualTo(new Outcome.Delivered());
    onlyTheLaterLiesThere();
  }

  @Test
  @DisplayName("D11 broken off between the two names, doing it again mends it")
  void brokenOffBetweenTheTwoTheNextTryMendsIt() throws IOException {
    lay(held);
    FaultPoint.plan(AnswerContract::failOnceTheEarlierIsGone);
    try {
      assertThatThrownBy(() -> lay(applied)).hasMessageContaining("planned fault");
    } finally {
      FaultPoint.plan(null);
    }
    assertThat(WithMina.names(server.in())).containsExactly(".d2.part");

    assertThat(lay(applied)).isEqualTo(new Outcome.Delivered());
    onlyTheLaterLiesThere();
  }

  private static void failOnceTheEarlierIsGone(String name) {
    if (name.equals("push.superseded")) {
      throw new FaultPoint.PlannedFault(name);
    }
  }

  @Test
  @DisplayName("D06 other bytes as long as the earlier answer are refused and stay")
  void otherBytesAsLongAsTheEarlierAreRefused() throws IOException {
    var other = TestShipment.bytes(3_000, 99);
    Files.write(there(), other);

    assertThat(lay(applied)).isEqualTo(new Outcome.Refused(Outcome.Why.OTHER_BYTES));
    assertThat(there()).hasBinaryContent(other);
  }
}

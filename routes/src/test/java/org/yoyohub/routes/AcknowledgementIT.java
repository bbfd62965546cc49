package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.CONFIRMED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.routes.Eventually.eventually;
import static org.yoyohub.routes.JoinedHub.name;
import static org.yoyohub.routes.Neighbour.agreement;
import static org.yoyohub.routes.Neighbour.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.core.partner.Transport.Confirmation;

/** A partner that says by a file of its own that it has what it was sent. */
class AcknowledgementIT {
  private static final String KENKO = "kenko-131113";
  private static final String LANE = "A_014-001_IF";
  private static final Agreement AGREED = agreement(KENKO, transport(null, null, Confirmation.ACK));
  @TempDir Path folder;
  private JoinedHub hub;
  private String id;

  @BeforeEach
  void open() throws Exception {
    hub = new JoinedHub(folder, JoinedHub.QUICK);
    id = hub.ready(KENKO, LANE, 1);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private void acknowledge(int sequence) throws IOException {
    hub.write(KENKO, name(LANE, sequence) + ".ack", "");
  }

  private List<String> names(String place) throws IOException {
    return WithServer.names(hub.folder(KENKO, place));
  }

  private void confirmed() throws Exception {
    eventually(() -> assertThat(hub.state(id)).isEqualTo(CONFIRMED));
    eventually(() -> assertThat(names("in")).isEmpty());
    assertThat(names("out")).isEmpty();
    assertThat(names("done")).containsExactly(name(LANE, 1), name(LANE, 1) + ".manifest.json");
    assertThat(hub.ledger.events(id)).filteredOn(e -> e.to() == CONFIRMED).hasSize(1);
  }

  @Test
  @DisplayName("E03 late it confirms, twice it changes nothing")
  void confirmsWhenItComesLateAndWhenItComesTwice() throws Exception {
    hub.start(AGREED);
    eventually(() -> assertThat(hub.state(id)).isEqualTo(SENT));
    hub.looked(KENKO, Direction.IN);
    assertThat(hub.state(id)).as("taking it alone says nothing").isEqualTo(SENT);

    acknowledge(1);
    confirmed();
    acknowledge(1);
    confirmed();
    assertThat(hub.received(KENKO)).isEmpty();
  }

  @Test
  void confirmsAlsoWhatThePartnerHasTakenOutOfItsFolder() throws Exception {
    hub.start(AGREED);
    eventually(() -> assertThat(hub.state(id)).isEqualTo(SENT));
    for (var name : names("out")) {
      Files.delete(hub.folder(KENKO, "out").resolve(name));
    }

    acknowledge(1);

    eventually(() -> assertThat(hub.state(id)).isEqualTo(CONFIRMED));
    eventually(() -> assertThat(names("in")).isEmpty());
  }

  @Test
  @DisplayName("E03 an acknowledgement of a file that was never sent stays, then is refused")
  void refusesOneOfAnUnknownFileAfterLong() throws Exception {
    hub.start(AGREED);
    acknowledge(9);
    hub.looked(KENKO, Direction.IN);
    assertThat(names("in")).containsExactly(name(LANE, 9) + ".ack");
    assertThat(hub.received(KENKO)).isEmpty();

    hub.stop();
    hub.start(Duration.ZERO, AGREED);

    eventually(() -> assertThat(hub.codes(KENKO)).containsExactly("F016"));
    eventually(() -> assertThat(names("in")).isEmpty());
    assertThat(hub.received(KENKO))
        .singleElement()
        .matches(refused -> refused.fileName().equals(name(LANE, 9) + ".ack"));
  }

  @Test
  @DisplayName("E03 before the file was sent it waits for it")
  void confirmsNothingBeforeItWasSent() throws Exception {
    hub.pauses.pause(KENKO, Direction.OUT, "hana", "a drill");
    hub.start(AGREED);
    acknowledge(1);
    hub.looked(KENKO, Direction.IN);
    assertThat(hub.state(id)).isEqualTo(READY);
    assertThat(names("in")).containsExactly(name(LANE, 1) + ".ack");

    hub.pauses.resume(KENKO, Direction.OUT);

    confirmed();
  }
}

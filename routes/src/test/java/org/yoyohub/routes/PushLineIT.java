package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.CONFIRMED;
import static org.yoyohub.core.delivery.DeliveryState.FAILED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.routes.Eventually.eventually;
import static org.yoyohub.routes.JoinedHub.name;
import static org.yoyohub.routes.Neighbour.agreement;
import static org.yoyohub.routes.Neighbour.transport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.core.partner.Transport.Confirmation;

/** What is ready goes to the partner's own server, lane by lane, and the ledger tells of it. */
class PushLineIT extends WithServer {
  private static final String NEXT_LANE = "A_031-001_IF";
  private static final String SIGN = ".manifest.json";
  private JoinedHub hub;

  @BeforeEach
  void open() throws Exception {
    hub = new JoinedHub(hub(), JoinedHub.QUICK);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void laysAFileWithItsManifestLastAndConfirmsIt() throws Exception {
    var id = hub.ready(KENKO, LANE, 1);
    hub.start(pushed());

    eventually(() -> assertThat(hub.state(id)).isEqualTo(CONFIRMED));
    assertThat(named).containsExactly(name(LANE, 1), name(LANE, 1) + SIGN);
    assertThat(server.in().resolve(name(LANE, 1))).hasContent(name(LANE, 1));
    assertThat(server.in().resolve(name(LANE, 1) + SIGN)).hasContent("{}");
    assertThat(hub.ledger.events(id)).extracting(e -> e.to()).contains(READY, SENT, CONFIRMED);
    assertThat(names(hub.folder(KENKO, "out"))).isEmpty();
  }

  @Test
  void laysReceiptsIntoTheirFolderAndWaitsForWhatWasAgreed() throws Exception {
    var receipt = hub.ready(KENKO, LANE, 1, "receipts", "");
    hub.start(agreement(KENKO, transport(server.peer(), null, Confirmation.ACK)));

    eventually(() -> assertThat(hub.state(receipt)).isEqualTo(SENT));
    assertThat(names(server.root().resolve("receipts")))
        .containsExactly(name(LANE, 1) + ".receipt.json");
    assertThat(names(server.in())).isEmpty();
    hub.write(KENKO, name(LANE, 1) + ".receipt.json.ack", "");
    eventually(() -> assertThat(hub.state(receipt)).isEqualTo(CONFIRMED));
  }

  @Test
  @DisplayName("D06 a later answer takes the place of the earlier one that lies there yet")
  void aLaterAnswerTakesThePlaceOfTheEarlier() throws Exception {
    var held = hub.receipt(KENKO, LANE, 1, "HELD");
    hub.start(agreement(KENKO, transport(server.peer(), null, Confirmation.ACK)));
    eventually(() -> assertThat(hub.state(held)).isEqualTo(SENT));

    var applied = hub.receipt(KENKO, LANE, 1, "APPLIED");

    eventually(() -> assertThat(hub.state(applied)).isEqualTo(SENT));
    assertThat(hub.delivery(applied).tries().inVain()).isZero();
    assertThat(receipt(1)).hasContent("APPLIED");
    assertThat(names(server.root().resolve("receipts"))).hasSize(1);
  }

  @Test
  void aLaterAnswerComesThoughTheEarlierWasTaken() throws Exception {
    var refused = hub.receipt(KENKO, LANE, 1, "REFUSED");
    hub.start(pushed());
    eventually(() -> assertThat(hub.state(refused)).isEqualTo(CONFIRMED));
    Files.delete(receipt(1));

    var applied = hub.receipt(KENKO, LANE, 1, "APPLIED");

    eventually(() -> assertThat(hub.state(applied)).isEqualTo(CONFIRMED));
    assertThat(receipt(1)).hasContent("APPLIED");
  }

  @Test
  @DisplayName("D06 under an answer's name, too, what is not ours stays")
  void anAnswerReplacesNothingThatIsNotOurs() throws Exception {
    var held = hub.receipt(KENKO, LANE, 1, "HELD");
    hub.start(pushed());
    eventually(() -> assertThat(hub.state(held)).isEqualTo(CONFIRMED));
    Files.writeString(receipt(1), "MINE");

    var applied = hub.receipt(KENKO, LANE, 1, "APPLIED");

    eventually(() -> assertThat(hub.state(applied)).isEqualTo(FAILED));
    assertThat(receipt(1)).hasContent("MINE");
  }

  private Path receipt(int sequence) {
    return server.root().resolve("receipts").resolve(name(LANE, sequence) + ".receipt.json");
  }

  @Test
  void keepsTheOrderOfALane() throws Exception {
    var order = new ArrayList<String>();
    for (int i = 1; i <= 5; i++) {
      hub.ready(KENKO, LANE, i);
      order.addAll(List.of(name(LANE, i), name(LANE, i) + SIGN));
    }
    hub.start(pushed());

    eventually(() -> assertThat(named).hasSize(10));
    assertThat(named).isEqualTo(order);
  }

  @Test
  @DisplayName("D06 other bytes under the name: FAILED at once, its lane waits, no other")
  void otherBytesUnderTheNameBlockTheLaneAlone() throws Exception {
    Files.writeString(server.in().resolve(name(LANE, 1)), "not ours");
    var first = hub.ready(KENKO, LANE, 1);
    var second = hub.ready(KENKO, LANE, 2);
    var beside = hub.ready(KENKO, NEXT_LANE, 1);
    hub.start(pushed());

    eventually(() -> assertThat(hub.state(beside)).isEqualTo(CONFIRMED));
    eventually(() -> assertThat(hub.state(first)).isEqualTo(FAILED));
    hub.looked(KENKO, Direction.OUT);
    assertThat(hub.delivery(first).tries().inVain()).isEqualTo(1);
    assertThat(hub.delivery(first).tries().trouble()).isEqualTo("OTHER_BYTES");
    assertThat(hub.state(second)).isEqualTo(READY);
    assertThat(hub.trouble(KENKO, "push")).isEmpty();

    hub.ledger.hold(first, "hana", Ledger.PASSED_BY + ": known to them");
    eventually(() -> assertThat(hub.state(second)).isEqualTo(CONFIRMED));
    assertThat(hub.state(first)).isEqualTo(FAILED);
    assertThat(server.in().resolve(name(LANE, 1))).hasContent("not ours");
  }

  @Test
  @DisplayName("D06 resent after the partner made room, the file and its lane go on in order")
  void goesOnWhenTheNameIsFreeAndItIsResent() throws Exception {
    Files.writeString(server.in().resolve(name(LANE, 1)), "not ours");
    var first = hub.ready(KENKO, LANE, 1);
    var second = hub.ready(KENKO, LANE, 2);
    hub.start(pushed());
    eventually(() -> assertThat(hub.state(first)).isEqualTo(FAILED));

    Files.delete(server.in().resolve(name(LANE, 1)));
    hub.ledger.resend(first, "hana", "they made room");

    eventually(() -> assertThat(hub.state(second)).isEqualTo(CONFIRMED));
    assertThat(hub.state(first)).isEqualTo(CONFIRMED);
    assertThat(named)
        .containsExactly(name(LANE, 1), name(LANE, 1) + SIGN, name(LANE, 2), name(LANE, 2) + SIGN);
  }

  @Test
  void sendsNothingToAPausedPartnerAndLosesNothing() throws Exception {
    hub.pauses.pause(KENKO, Direction.OUT, "hana", "a drill");
    var paused = hub.ready(KENKO, LANE, 1);
    var beside = hub.ready(OTHER, LANE, 1);
    hub.start(pushed(), other());

    eventually(() -> assertThat(hub.state(beside)).isEqualTo(CONFIRMED));
    hub.looked(KENKO, Direction.OUT);
    assertThat(hub.state(paused)).isEqualTo(READY);
    assertThat(hub.delivery(paused).tries().inVain()).isZero();
    assertThat(server.authAttempts()).as("nobody knocked").isZero();

    hub.pauses.resume(KENKO, Direction.OUT);
    eventually(() -> assertThat(hub.state(paused)).isEqualTo(CONFIRMED));
  }
}

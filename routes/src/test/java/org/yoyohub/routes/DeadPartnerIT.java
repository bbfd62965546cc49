package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.CONFIRMED;
import static org.yoyohub.core.delivery.DeliveryState.FAILED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.routes.Eventually.eventually;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.routes.remote.TestKey;

/** A partner's server that cannot be reached, or is not who it should be, and comes back. */
class DeadPartnerIT extends WithServer {
  private static final List<String> LANES =
      List.of("A_014-001_IF", "A_021-001_IF", "A_031-001_IF", "H_031-001_IF");
  private JoinedHub hub;

  @AfterEach
  void close() {
    hub.close();
  }

  /** Three lanes to a dead server, each tried once: the partner is left alone for an hour. */
  private List<String> leftAlone() throws Exception {
    hub = new JoinedHub(hub(), JoinedHub.SLOW);
    server.close();
    var ids = new ArrayList<String>();
    for (var lane : LANES.subList(0, 3)) {
      ids.add(hub.ready(KENKO, lane, 1));
    }
    hub.start(pushed(), other());
    eventually(() -> assertThat(ids).allMatch(id -> hub.delivery(id).tries().inVain() == 1));
    ids.add(hub.ready(KENKO, LANES.get(3), 1));
    return ids;
  }

  @Test
  @DisplayName("D01 refused: told with its next try, left alone after three, nobody else waits")
  void tellsOfADeadServerAndLeavesItAlone() throws Exception {
    var ids = leftAlone();

    hub.looked(KENKO, Direction.OUT);
    var beside = hub.ready(OTHER, LANE, 1);
    eventually(() -> assertThat(hub.state(beside)).isEqualTo(CONFIRMED));
    assertThat(ids.subList(0, 3))
        .allSatisfy(
            id -> {
              var tries = hub.delivery(id).tries();
              assertThat(hub.state(id)).isEqualTo(READY);
              assertThat(tries.next()).isNotNull();
              assertThat(tries.trouble()).isEqualTo("UNREACHABLE at CONNECT");
            });
    assertThat(hub.delivery(ids.get(3)).tries().inVain()).as("not even tried").isZero();
    assertThat(hub.trouble(KENKO, "push"))
        .hasValueSatisfying(
            trouble -> {
              assertThat(trouble.what()).isEqualTo("UNREACHABLE at CONNECT");
              assertThat(trouble.leftAloneUntil()).isAfter(trouble.since());
            });
  }

  @Test
  @DisplayName("D01 a resend has the partner tried at once, and each file is delivered once")
  void triesAtOnceWhenAFileIsResent() throws Exception {
    var ids = leftAlone();
    server.start();
    hub.looked(KENKO, Direction.OUT);
    assertThat(named).isEmpty();

    hub.ledger.resend(ids.get(0), "hana", "they are back");

    eventually(() -> assertThat(hub.state(ids.get(0))).isEqualTo(CONFIRMED));
    eventually(() -> assertThat(hub.state(ids.get(3))).isEqualTo(CONFIRMED));
    assertThat(hub.state(ids.get(1))).as("has an hour to wait").isEqualTo(READY);
    assertThat(hub.trouble(KENKO, "push")).isEmpty();
    hub.ledger.resend(ids.get(1), "hana", "they are back");
    hub.ledger.resend(ids.get(2), "hana", "they are back");
    eventually(() -> assertThat(ids).allMatch(id -> hub.state(id) == CONFIRMED));
    assertThat(named).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("D01 a resend to a server that is still dead is tried once, and left alone again")
  void isLeftAloneAgainWhenTheResendIsInVain() throws Exception {
    var ids = leftAlone();

    hub.ledger.resend(ids.get(0), "hana", "they said they are back");

    eventually(() -> assertThat(hub.delivery(ids.get(0)).tries().inVain()).isEqualTo(1));
    hub.looked(KENKO, Direction.OUT);
    assertThat(hub.delivery(ids.get(1)).tries().inVain()).isEqualTo(1);
    assertThat(hub.trouble(KENKO, "push").orElseThrow().leftAloneUntil()).isNotNull();
  }

  @Test
  @DisplayName("D01 a resumed partner is tried at once")
  void triesAtOnceWhenThePartnerIsResumed() throws Exception {
    var ids = leftAlone();
    server.start();
    hub.pauses.pause(KENKO, Direction.OUT, "hana", "until they are back");
    hub.looked(KENKO, Direction.OUT);

    hub.pauses.resume(KENKO, Direction.OUT);

    eventually(() -> assertThat(hub.state(ids.get(3))).isEqualTo(CONFIRMED));
  }

  @Test
  @DisplayName("D01 after the last try FAILED with its bytes, its lane waits, a resend goes on")
  void keepsWhatCouldNotBeSent() throws Exception {
    hub = new JoinedHub(hub(), new RetryPlan(Duration.ofMillis(20), Duration.ofMillis(40), 5));
    server.close();
    var first = hub.ready(KENKO, LANE, 1);
    var second = hub.ready(KENKO, LANE, 2);
    hub.start(pushed());

    eventually(() -> assertThat(hub.state(first)).isEqualTo(FAILED));
    assertThat(hub.delivery(first).tries().inVain()).isEqualTo(5);
    try (var kept = hub.payloads.open(hub.delivery(first).payload())) {
      assertThat(kept).hasContent(JoinedHub.name(LANE, 1));
    }
    hub.looked(KENKO, Direction.OUT);
    assertThat(hub.delivery(second).tries().inVain()).as("its lane waits").isZero();

    server.start();
    hub.ledger.resend(first, "hana", "they are back");
    eventually(() -> assertThat(hub.state(second)).isEqualTo(CONFIRMED));
    assertThat(named).hasSize(4).startsWith(JoinedHub.name(LANE, 1));
  }

  @Test
  @DisplayName("D01 a host that no name leads to is unreachable, and is tried later")
  void tellsOfANameThatLeadsNowhere() throws Exception {
    var peer = server.peer();
    tells(peer("no-such-host.invalid", peer), "UNREACHABLE at CONNECT");
  }

  @Test
  @DisplayName("D01 a server that does not take our key is told, and is tried later")
  void tellsOfAServerThatDoesNotTakeOurKey() throws Exception {
    server.accept(TestKey.make(folder, "another"));
    tells(server.peer(), "AUTH at AUTH");

    server.accept(ours);
    eventually(() -> assertThat(named).hasSize(2));
  }

  private void tells(Peer peer, String what) throws Exception {
    hub = new JoinedHub(hub(), JoinedHub.QUICK);
    var id = hub.ready(KENKO, LANE, 1);
    hub.start(pushed(peer));

    eventually(() -> assertThat(hub.delivery(id).tries().inVain()).isGreaterThan(1));
    assertThat(hub.delivery(id).tries().trouble()).isEqualTo(what);
    assertThat(hub.told(KENKO, "push")).isEqualTo(what);
    assertThat(hub.state(id)).isEqualTo(READY);
  }

  private static Peer peer(String host, Peer p) {
    return new Peer(host, p.port(), p.user(), p.hostKey(), p.key(), p.folder(), p.receipts());
  }

  @Test
  @DisplayName("D08 another host key: SECURITY, nothing of ours shown, sent once it is agreed")
  void showsNothingToAServerWithAnotherHostKey() throws Exception {
    hub = new JoinedHub(hub(), JoinedHub.QUICK);
    var agreed = pushed();
    server.changeHostKey();
    var id = hub.ready(KENKO, LANE, 1);
    hub.start(agreed);

    eventually(() -> assertThat(hub.delivery(id).tries().inVain()).isGreaterThan(1));
    assertThat(hub.delivery(id).tries().trouble()).startsWith("SECURITY");
    assertThat(hub.told(KENKO, "push")).startsWith("SECURITY");
    assertThat(server.authAttempts()).isZero();
    assertThat(hub.state(id)).isEqualTo(READY);

    restart(pushed());
    eventually(() -> assertThat(hub.state(id)).isEqualTo(CONFIRMED));
  }

  private void restart(Agreement agreement) throws Exception {
    hub.stop();
    hub.start(agreement);
  }

  @Test
  @DisplayName("D12 our key rotated: refused until ours is the new one, then sent at a resend")
  void goesOnWithANewKey() throws Exception {
    hub = new JoinedHub(hub(), JoinedHub.SLOW);
    var before = hub.ready(KENKO, LANE, 1);
    hub.start(pushed());
    eventually(() -> assertThat(hub.state(before)).isEqualTo(CONFIRMED));

    var renewed = TestKey.make(folder, "renewed");
    server.close();
    server.accept(renewed);
    server.start();
    var after = hub.ready(KENKO, LANE, 2);
    eventually(() -> assertThat(hub.delivery(after).tries().inVain()).isEqualTo(1));
    Files.copy(renewed.file(), ours.file(), StandardCopyOption.REPLACE_EXISTING);
    hub.ledger.resend(after, "hana", "our new key is in place");

    eventually(() -> assertThat(hub.state(after)).isEqualTo(CONFIRMED));
    assertThat(named).hasSize(4).doesNotHaveDuplicates();
  }
}

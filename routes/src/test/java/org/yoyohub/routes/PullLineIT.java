package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.routes.Eventually.eventually;
import static org.yoyohub.routes.JoinedHub.name;
import static org.yoyohub.routes.Neighbour.agreement;
import static org.yoyohub.routes.Neighbour.manifest;
import static org.yoyohub.routes.Neighbour.transport;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.routes.remote.BlackHole;
import org.yoyohub.routes.remote.BlackHole.Weather;
import org.yoyohub.routes.remote.MinaServer;

/** What lies complete on a partner's own server becomes deliveries, each once. */
class PullLineIT extends WithServer {
  private static final String SENT = "A_011-001_IF";
  private JoinedHub hub;

  @BeforeEach
  void open() throws Exception {
    hub = new JoinedHub(hub(), JoinedHub.QUICK);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private Agreement pulled() {
    return pulled(server.pullPeer());
  }

  private static Agreement pulled(Peer peer) {
    return agreement(KENKO, transport(null, peer, Confirmation.FETCH));
  }

  private void offer(int sequence, String text) throws IOException {
    var name = name(SENT, sequence);
    Files.writeString(server.out().resolve(name), text);
    Files.writeString(server.out().resolve(name + ".manifest.json"), manifest(KENKO, name, text));
  }

  private void receivedOnce(int files) throws Exception {
    eventually(() -> assertThat(hub.received(KENKO)).hasSize(files));
    assertThat(hub.received(KENKO)).extracting(Delivery::fileName).doesNotHaveDuplicates();
    assertThat(hub.codes(KENKO)).isEmpty();
  }

  @Test
  void takesCompletePairsOnceAndEmptiesTheFolder() throws Exception {
    for (int i = 1; i <= 3; i++) {
      offer(i, "text " + i);
    }
    Files.writeString(server.out().resolve(name(SENT, 4)), "is still written");
    hub.start(pulled());

    receivedOnce(3);
    eventually(() -> assertThat(names(server.out())).containsExactly(name(SENT, 4)));
    assertThat(names(server.root().resolve("done"))).isEmpty();
    hub.looked(KENKO, Direction.IN);
    assertThat(hub.received(KENKO)).hasSize(3);
    assertThat(hub.trouble(KENKO, "pull")).as("it only waits for its other half").isEmpty();
  }

  @Test
  void movesAsideWhatItMayNotRemove() throws Exception {
    server.manners = keeping();
    offer(1, "one");
    offer(2, "two");
    hub.start(pulled());

    receivedOnce(2);
    eventually(() -> assertThat(names(server.root().resolve("done"))).hasSize(4));
    assertThat(names(server.out())).isEmpty();
  }

  @Test
  void takesOnceAndTellsWhatMayNeitherBeRemovedNorMoved() throws Exception {
    Files.delete(server.root().resolve("done"));
    server.manners = keeping();
    offer(1, "one");
    hub.start(pulled());

    eventually(() -> assertThat(hub.told(KENKO, "pull")).contains("NOT_REMOVED"));
    hub.looked(KENKO, Direction.IN);
    receivedOnce(1);
    server.manners = new MinaServer.Manners();
    eventually(() -> assertThat(hub.trouble(KENKO, "pull")).isEmpty());
    assertThat(names(server.out())).isEmpty();
  }

  private static MinaServer.Manners keeping() {
    return new MinaServer.Manners() {
      @Override
      protected void removing(Path file) throws IOException {
        throw new AccessDeniedException("a partner's file");
      }
    };
  }

  @Test
  @DisplayName("D03 a server that dies in the middle of its files, again and again: each once")
  void takesEachOnceFromAServerThatDiesInTheMiddle() throws Exception {
    for (int i = 1; i <= 10; i++) {
      offer(i, "text %d ".formatted(i).repeat(2_000));
    }
    try (var wire = new BlackHole(server.port())) {
      wire.afterAnswered(60_000, Weather.RESET);
      hub.start(pulled(peer(wire.port())));
      eventually(() -> assertThat(hub.trouble(KENKO, "pull")).isPresent());
      assertThat(names(server.out())).isNotEmpty();
      wire.afterAnswered(90_000, Weather.RESET);
      wire.weather(Weather.FINE);
      wire.afterAnswered(90_000, Weather.RESET);
      eventually(() -> assertThat(hub.received(KENKO)).hasSizeGreaterThan(3));
      wire.weather(Weather.FINE);

      receivedOnce(10);
      eventually(() -> assertThat(names(server.out())).isEmpty());
      eventually(() -> assertThat(hub.trouble(KENKO, "pull")).isEmpty());
    }
  }

  private Peer peer(int port) {
    var peer = server.pullPeer();
    return new Peer(
        peer.host(), port, peer.user(), peer.hostKey(), peer.key(), peer.folder(), peer.receipts());
  }

  @Test
  @DisplayName("K04 names that are none are told, and stop no other")
  void tellsOfNamesThatAreNone() throws Exception {
    offer(1, "one");
    var bait = Files.writeString(server.out().resolve("bait.csv"), "bait");
    server.manners =
        new MinaServer.Manners() {
          @Override
          protected String listed(String name) {
            return name.replace("bait", "../../x");
          }
        };
    hub.start(pulled());

    receivedOnce(1);
    eventually(() -> assertThat(hub.told(KENKO, "pull")).startsWith("1 names"));
    assertThat(bait).hasContent("bait");

    Files.delete(bait);
    eventually(() -> assertThat(hub.trouble(KENKO, "pull")).isEmpty());
  }

  @Test
  void takesWhatComesBothWaysOnce() throws Exception {
    offer(1, "one");
    hub.drop(KENKO, name(SENT, 1), "one");
    hub.start(pulled());

    eventually(() -> assertThat(names(server.out())).isEmpty());
    eventually(() -> assertThat(names(hub.folder(KENKO, "in"))).isEmpty());
    receivedOnce(1);
  }

  @Test
  void holdsWhatComesBothWaysWithOtherBytes() throws Exception {
    hub.start(pulled());
    hub.drop(KENKO, name(SENT, 1), "one");
    eventually(() -> assertThat(hub.received(KENKO)).hasSize(1));

    offer(1, "another");

    eventually(() -> assertThat(hub.received(KENKO)).hasSize(2));
    assertThat(hub.received(KENKO))
        .filteredOn(Delivery::isHeld)
        .singleElement()
        .satisfies(held -> assertThat(held.holdReason()).startsWith(Ledger.NAME_TAKEN));
    eventually(() -> assertThat(names(server.out())).isEmpty());
  }

  @Test
  void takesNothingFromAPausedPartner() throws Exception {
    offer(1, "one");
    hub.pauses.pause(KENKO, Direction.IN, "hana", "a drill");
    hub.start(pulled());
    hub.looked(KENKO, Direction.IN);
    assertThat(server.authAttempts()).as("nobody knocked").isZero();
    assertThat(names(hub.folder(KENKO, "in"))).isEmpty();

    hub.pauses.resume(KENKO, Direction.IN);

    receivedOnce(1);
  }

  @Test
  @DisplayName("D01 a dead server is told and left alone; a resume has it looked at again")
  void looksAgainWhenThePartnerIsResumed() throws Exception {
    hub.close();
    hub = new JoinedHub(hub(), JoinedHub.SLOW);
    offer(1, "one");
    server.close();
    hub.start(pulled());
    eventually(
        () ->
            assertThat(hub.trouble(KENKO, "pull"))
                .hasValueSatisfying(t -> assertThat(t.leftAloneUntil()).isNotNull()));
    assertThat(hub.told(KENKO, "pull")).isEqualTo("UNREACHABLE at CONNECT");

    server.start();
    hub.looked(KENKO, Direction.IN);
    assertThat(hub.received(KENKO)).isEmpty();
    hub.pauses.pause(KENKO, Direction.IN, "hana", "until they are back");
    hub.looked(KENKO, Direction.IN);
    hub.pauses.resume(KENKO, Direction.IN);

    receivedOnce(1);
    eventually(() -> assertThat(hub.trouble(KENKO, "pull")).isEmpty());
  }

  @Test
  @DisplayName("D08 another host key at a pull: SECURITY, nothing of ours shown")
  void showsNothingToAServerWithAnotherHostKey() throws Exception {
    var agreed = pulled();
    server.changeHostKey();
    hub.start(agreed);

    eventually(() -> assertThat(hub.told(KENKO, "pull")).startsWith("SECURITY"));
    assertThat(server.authAttempts()).isZero();
  }
}

package org.yoyohub.ops.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.FAILED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.ops.cli.Terminal;
import tools.jackson.databind.JsonNode;

/** The operator's verbs, from the command line to the ledger. */
class OperatorIT {
  private static final String PARTNER = SmallHub.PARTNER;
  private static final String LANE = PARTNER + "/A_011-001_IF/131113";
  private static final String[] WHY = {"--reason", "they called", "--by", "hana"};
  @TempDir private Path dir;
  private SmallHub hub;
  private RestHouse house;

  @BeforeEach
  void start() throws IOException {
    hub = new SmallHub(dir);
    house = RestHouse.of(hub, dir);
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void saysOfEachLaneWhatBlocksItAndWhatHelps() {
    hub.open(aDelivery("gap").from("a-131113").sequence(2));
    hub.ledger.hold("gap", "receive", "F019 連番1が未着");
    hub.open(aDelivery("held").from("b-131113"));
    hub.ledger.hold("held", "operator hana", "operator hana: wait");
    hub.open(aDelivery("fine").from("c-131113"));
    hub.open(aDelivery("failed").from("d-131113").in(READY));
    hub.fail("d-131113");
    hub.open(aDelivery("later").from("e-131113").in(READY));
    hub.failForNow("e-131113");
    hub.open(aDelivery("paused").from("f-131113").in(READY));
    hub.pauses.pause("f-131113", Direction.OUT, "operator hana", "they move house");

    assertThat(lane("a-131113")).startsWith("gap F019 連番1が未着").contains("hub lane unblock a-");
    assertThat(lane("b-131113")).startsWith("held operator hana: wait").contains("release held");
    assertThat(lane("c-131113")).isEqualTo("moving  ");
    assertThat(lane("d-131113")).startsWith("failed no route").contains("hub resend failed");
    assertThat(lane("e-131113")).startsWith("waits until 2026-").contains("(1 tries: no route)");
    assertThat(lane("f-131113")).startsWith("paused they move house").contains("resume f-");

    assertThat(house.ask("lanes").exit()).isEqualTo(4);
    assertThat(house.ask("lanes", "--partner", "c-131113").exit()).isZero();
    assertThat(house.ask("lanes", "--blocked", "--partner", "c-131113").out())
        .contains("no lane is blocked");
    assertThat(house.ask("lanes", "--blocked", "--json").json().path("lanes")).hasSize(5);
    assertThat(house.ask("deliveries").out()).contains("NEXT TRY AT", "no route");
  }

  private String lane(String partner) {
    var lane = house.ask("lanes", "--json", "--partner", partner).json().path("lanes").get(0);
    return text(lane, "state") + " " + text(lane, "why") + " " + text(lane, "remedy");
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString();
  }

  @Test
  void tellsInOneListWhatNeedsSomebody() {
    hub.open(aDelivery("sent").in(READY));
    hub.send(PARTNER);
    assertThat(house.ask("status").exit()).isZero();

    hub.clock.turn(Duration.ofDays(2));
    hub.open(aDelivery("failed").in(READY));
    hub.fail(PARTNER);
    hub.open(aDelivery("late"));
    hub.ledger.hold("late", "receive", "F020 連番2の後");
    hub.open(aDelivery("later").from("e-131113").in(READY));
    hub.failForNow("e-131113");
    hub.pauses.pause("f-131113", Direction.IN, "operator hana", "they move house");
    hub.troubles.begin("g-131113", "out", "NotDirectoryException");
    var said = house.ask("status", "--json");

    var kinds = said.json().path("attention").valueStream().map(c -> text(c, "kind"));
    assertThat(kinds)
        .containsExactly("waits", "failed", "beside", "paused", "trouble", "unfetched");
    assertThat(said.exit()).isEqualTo(4);
    assertThat(said.json().path("open").asInt()).isEqualTo(3);
    assertThat(said.json().path("unfetched").asInt()).isEqualTo(1);
    assertThat(said.json().path("states").path("FAILED").asInt()).isEqualTo(1);
    assertThat(house.ask("status").out())
        .contains("not fetched: 1", "1 files were not fetched", "hub partner resume f-131113");
  }

  @Test
  void unblocksALaneAndSaysWhatGoesOn() {
    hub.open(aDelivery("one").in(READY).sequence(1));
    hub.open(aDelivery("two").in(READY).sequence(2));
    hub.fail(PARTNER);

    var said = house.ask("lane unblock", and(WHY, LANE));

    assertThat(said.exit()).isZero();
    assertThat(said.out()).containsSubsequence("passed by", "one", "stands first now", "two");
    assertThat(hub.ledger.find("one").orElseThrow().holdReason())
        .isEqualTo("passed by: they called");
    assertThat(actor("one")).isEqualTo("operator hana");
    assertThat(house.ask("lane unblock", and(WHY, LANE)).err()).contains("nothing first in this");
    assertThat(house.ask("lane unblock", and(WHY, LANE)).exit()).isEqualTo(12);
    assertThat(house.ask("lane unblock", and(WHY, "x/y/z")).exit()).isEqualTo(8);
    assertThat(house.ask("lane unblock", and(WHY, "x")).exit()).isEqualTo(12);
    assertThat(house.ask("lane").exit()).isEqualTo(12);
  }

  @Test
  void holdsAndReleasesByIdOrFileName() {
    hub.open(aDelivery("one").sequence(1));

    assertThat(house.ask("hold", and(WHY, "one")).out()).contains("held", "A_011-001_IF_one");
    assertThat(hub.ledger.find("one").orElseThrow().holdReason())
        .isEqualTo("operator hana: they called");
    var released = house.ask("release", and(WHY, "A_011-001_IF_one_0001.csv", "--json")).json();
    assertThat(released.path("done").get(0).path("delivery").path("id").asString())
        .isEqualTo("one");

    refused(house.ask("release", and(WHY, "one")), "it is not held");
    assertThat(house.ask("hold", and(WHY, "nobody")).exit()).isEqualTo(8);
  }

  @Test
  void refusesANameThatSeveralHave() {
    hub.open(aDelivery("one").of("A_1-1_IF_one").sequence(1));
    hub.open(aDelivery("one_one").of("A_1-1_IF").sequence(1));

    refused(house.ask("hold", and(WHY, "A_1-1_IF_one_one_0001.csv")), "several have this name");
  }

  @Test
  void resendsWhatFailedAndNothingElse() {
    hub.open(aDelivery("one").in(READY).sequence(1));
    hub.fail(PARTNER);
    assertThat(hub.state("one")).isEqualTo(FAILED);

    assertThat(house.ask("resend", and(WHY, "one")).out()).contains("in line again", "READY");
    refused(house.ask("resend", and(WHY, "one")), "neither failed nor waits");
  }

  @Test
  void refusesWhoeverSaysNoReasonOrAStrangeName() {
    hub.open(aDelivery("one"));

    assertThat(house.ask("hold", "one").exit()).isEqualTo(12);
    refused(house.ask("hold", "one", "--reason", " "), "a reason is needed");
    refused(house.ask("hold", "one", "--reason", "a\nb"), "one line");
    refused(house.ask("hold", "one", "--reason", "x".repeat(301)), "300 characters");
    refused(house.ask("hold", "one", "--reason", "x", "--by", "a b"), "letters, digits");
    for (var number : List.of("of 900088888880", "９０００８８８８８８８０の件")) {
      refused(house.ask("hold", "one", "--reason", number), "must not hold a number like 個人番号");
    }
    assertThat(hub.ledger.events("one")).hasSize(1);
  }

  private String actor(String id) {
    return hub.ledger.events(id).stream().reduce((a, b) -> b).map(LedgerEvent::actor).orElse("");
  }

  private static void refused(Terminal said, String why) {
    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).contains(why);
  }

  private static String[] and(String[] words, String... more) {
    return java.util.stream.Stream.of(words, more)
        .flatMap(java.util.stream.Stream::of)
        .toArray(String[]::new);
  }
}

package org.yoyohub.ops.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.cli.Terminal;
import org.yoyohub.ops.door.HubClient;
import org.yoyohub.ops.door.HubDoor;

/** The REST door as the command line sees it, on a small hub in which nothing moves. */
class RestIT {
  @TempDir private static Path dir;
  private static RestHouse house;

  @BeforeAll
  static void start() throws IOException {
    house = RestHouse.of(SmallHub.withAHeldFile(dir), dir);
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @Test
  void letsNobodyInWithoutTheToken() throws IOException {
    var answer =
        new HubClient(new HubDoor(house.port(), "some-other-token", 1)).get("/status", Map.of());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("\"status\":401").doesNotContain(RestHouse.TOKEN);
  }

  @Test
  void asksForTheTokenAtEveryDoor() throws Exception {
    var client = HttpClient.newHttpClient();
    assertThat(house.mappings()).hasSizeGreaterThan(8);
    for (var mapping : house.mappings()) {
      var words = mapping.replaceAll("[{}]", "").split(" ");
      var uri = URI.create("http://127.0.0.1:" + house.port() + words[1] + "?reason=x");
      var question = HttpRequest.newBuilder(uri).method(words[0], noBody()).build();

      assertThat(client.send(question, BodyHandlers.ofString()).statusCode())
          .as(mapping)
          .isEqualTo(401);
    }
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    var outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();

    for (var address : outside) {
      try (var socket = new Socket(address, house.port())) {
        assertThat(socket.isConnected()).as("reached at %s", address).isFalse();
      } catch (IOException refused) {
        assertThat(refused).isNotNull();
      }
    }
  }

  @Test
  void saysWhatIsOpenAndHeld() {
    var status = ask("status", "--json").json();

    assertThat(status.propertyNames())
        .containsExactly(
            "hub", "version", "since", "open", "held", "unfetched", "states", "lanes", "attention");
    assertThat(status.path("held").asInt()).isEqualTo(1);
    assertThat(ask("status").out()).contains("F019 連番2が未着", "hub lane unblock");
  }

  @Test
  void listsDeliveriesByState() {
    var page = ask("deliveries", "--state", "RECEIVED", "--json").json();

    assertThat(page.path("deliveries")).hasSize(1);
    assertThat(page.path("deliveries").get(0).path("id").asString()).isEqualTo("held-1");
    assertThat(ask("deliveries", "--limit", "2").out()).contains("there are more");
  }

  @Test
  void refusesALimitThatIsNone() {
    for (var limit : new String[] {"-1", "0"}) {
      var said = ask("deliveries", "--limit", limit);

      assertThat(said.exit()).isEqualTo(12);
      assertThat(said.err()).contains("limit must be 1 or more");
    }
  }

  @Test
  void refusesAStateNobodyKnows() {
    var said = ask("deliveries", "--state", "LOST");

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).contains("state is not understood", "RECEIVED");
  }

  @Test
  void followsADelivery() {
    var trace = ask("trace", "held-1", "--json").json();

    assertThat(trace.path("events")).hasSize(2);
    assertThat(trace.path("findings").get(0).path("code").asString()).isEqualTo("I007");
    assertThat(trace.path("answers").get(0).path("id").asString()).isEqualTo("receipt-1");
    assertThat(ask("trace", "held-1").out()).contains("個人番号");
  }

  @Test
  void findsADeliveryByItsFileName() {
    assertThat(ask("trace", "A_011-001_IF_held-1_0003.csv").out()).contains("F019");
  }

  @Test
  void followsAPersonAcrossFilesWithoutNamingThem() {
    var trace = ask("trace", SmallHub.PERSON, "--json");

    assertThat(trace.json().path("lines")).hasSize(2);
    assertThat(trace.json().path("deliveries").get(0).path("id").asString()).isEqualTo("done-1");
    assertThat(trace.out()).doesNotContain(SmallHub.PERSON);
    assertThat(ask("trace", SmallHub.PERSON).out())
        .contains("処理結果", "B101", "A_011-001_IF_done-1_0001.csv")
        .contains("waits for a PMHキー since 2026-04-01: RETRY_WAIT, asked 3 times")
        .contains("発行元の一時的な理由");
  }

  @Test
  void takesANumberInTwoPartsToo() {
    var whole = ask("trace", SmallHub.PERSON, "--json").out();

    assertThat(ask("trace", "131113-000000000000001", "--json").out()).isEqualTo(whole);
    assertThat(ask("trace", "--person", "131113-1", "--json").out()).isEqualTo(whole);
    assertThat(ask("trace").exit()).isEqualTo(12);
    assertThat(ask("trace", "done-1", "--person", SmallHub.PERSON).exit()).isEqualTo(12);
  }

  @Test
  void saysThatADeliveryIsNotKnown() {
    assertThat(ask("trace", "nowhere").exit()).isEqualTo(8);
    var nobody = ask("trace", "131113-9");
    assertThat(nobody.exit()).isEqualTo(8);
    assertThat(nobody.err()).contains("not registered");
  }

  @Test
  void findsThePayloadThatIsNotIntact() {
    var said = ask("verify");

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.out()).contains("the chain holds", "1 not intact", "receipt-1");
    assertThat(ask("verify", "--json").json().propertyNames())
        .containsExactly("holds", "chain", "deliveries", "payloads", "balances");
  }

  private static Terminal ask(String verb, String... more) {
    return house.ask(verb, more);
  }
}

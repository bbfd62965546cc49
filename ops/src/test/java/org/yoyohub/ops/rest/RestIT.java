package org.yoyohub.ops.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.core.subject.SubjectTrace;
import org.yoyohub.ops.cli.Terminal;
import org.yoyohub.ops.door.HubClient;
import org.yoyohub.ops.door.HubDoor;

/** The REST door as the command line sees it, on a ledger in which nothing moves. */
class RestIT {
  private static final String TOKEN = HubDoor.newToken();
  private static ServletWebServerApplicationContext hub;
  private static int port;
  @TempDir private static Path dir;

  @Configuration(proxyBeanMethods = false)
  @Import(RestConfiguration.class)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  static class House {
    @Bean
    Ledger ledger() {
      return StillHub.ledger();
    }

    @Bean
    SubjectTrace subjects() {
      return StillHub.subjects();
    }

    @Bean
    PayloadStore payloads() {
      return StillHub.payloads();
    }

    @Bean
    HubToken token() {
      return new HubToken(TOKEN);
    }

    @Bean
    HubIdentity identity() {
      return new HubIdentity("0.1.0", Instant.parse("2026-04-01T00:00:00Z"));
    }
  }

  @BeforeAll
  static void start() throws IOException {
    var args = new String[] {"--server.port=0", "--spring.main.banner-mode=off"};
    hub = (ServletWebServerApplicationContext) SpringApplication.run(House.class, args);
    port = hub.getWebServer().getPort();
    new HubDoor(port, TOKEN, ProcessHandle.current().pid()).write(dir, HubDoor.MAIN);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void letsNobodyInWithoutTheToken() throws IOException {
    var answer = new HubClient(new HubDoor(port, "some-other-token", 1)).get("/status", Map.of());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("\"status\":401").doesNotContain(TOKEN);
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    var outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();

    for (var address : outside) {
      try (var socket = new Socket(address, port)) {
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
        .containsExactly("hub", "version", "since", "open", "held", "complete", "lanes");
    assertThat(status.path("held").asInt()).isEqualTo(1);
    assertThat(ask("status").out()).contains("a gap in the sequence");
  }

  @Test
  void listsDeliveriesByState() {
    var page = ask("deliveries", "--state", "RECEIVED", "--json").json();

    assertThat(page.path("deliveries")).hasSize(1);
    assertThat(page.path("deliveries").get(0).path("id").asString()).isEqualTo("held-1");
    assertThat(ask("deliveries", "--limit", "2").out()).contains("there are more");
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

    assertThat(trace.path("events")).hasSize(1);
    assertThat(trace.path("findings").get(0).path("code").asString()).isEqualTo("I007");
    assertThat(trace.path("answers").get(0).path("id").asString()).isEqualTo("receipt-1");
    assertThat(ask("trace", "held-1").out()).contains("個人番号");
  }

  @Test
  void findsADeliveryByItsFileName() {
    assertThat(ask("trace", "held-1.csv").out()).contains("a gap in the sequence");
  }

  @Test
  void followsAPersonAcrossFilesWithoutNamingThem() {
    var trace = ask("trace", StillHub.PERSON, "--json");

    assertThat(trace.json().path("lines")).hasSize(2);
    assertThat(trace.json().path("deliveries").get(0).path("id").asString()).isEqualTo("done-1");
    assertThat(trace.out()).doesNotContain(StillHub.PERSON);
    assertThat(ask("trace", StillHub.PERSON).out()).contains("処理結果", "B101", "done-1.csv");
  }

  @Test
  void saysThatADeliveryIsNotKnown() {
    assertThat(ask("trace", "nowhere").exit()).isEqualTo(8);
  }

  @Test
  void findsThePayloadThatIsNotIntact() {
    var said = ask("verify");

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.out()).contains("the chain holds", "1 not intact", "receipt-1");
  }

  private static Terminal ask(String verb, String... more) {
    var args = java.util.stream.Stream.of(more);
    var all =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(verb, "--dir", "" + dir), args);
    return Terminal.run(all.toArray(String[]::new));
  }
}

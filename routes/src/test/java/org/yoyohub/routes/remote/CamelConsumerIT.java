package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Camel's own consumer against listings written by an enemy (CVE-2026-79983). The hub does not use
 * it; whoever does must hang our filter in.
 */
class CamelConsumerIT extends WithMina {
  private Path secret;
  private final List<String> read = new CopyOnWriteArrayList<>();

  @BeforeEach
  void bait() throws IOException {
    secret = Files.createDirectories(server.root().resolve("other")).resolve("secret.csv");
    Files.writeString(secret, "another partner's");
    Files.createDirectory(server.out().resolve("x"));
    Files.writeString(server.out().resolve("bait.csv"), "bait");
    Files.writeString(server.out().resolve("good.csv"), "good");
    server.manners =
        new MinaServer.Manners() {
          @Override
          protected String listed(String name) {
            return name.replace("bait.csv", "x/../../other/secret.csv");
          }
        };
  }

  private String from(String filter) {
    return "sftp://127.0.0.1:%d/out?username=yoyo&privateKeyFile=%s"
            .formatted(server.port(), ours.file())
        + "&knownHosts=#known&strictHostKeyChecking=yes&useUserKnownHostsFile=false"
        + "&preferredAuthentications=publickey&stepwise=false&autoCreate=false"
        + "&throwExceptionOnConnectFailed=true&delete=true&delay=100&initialDelay=0"
        + filter;
  }

  private void consume(String filter, Runnable until) throws Exception {
    try (var camel = new DefaultCamelContext()) {
      camel.getRegistry().bind("known", known());
      camel.getRegistry().bind("safeNames", new SafeNames<>());
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from(CamelConsumerIT.this.from(filter))
                  .process(exchange -> read.add(exchange.getIn().getBody(String.class)));
            }
          });
      camel.start();
      until.run();
    }
  }

  private byte[] known() {
    return "[127.0.0.1]:%d %s"
        .formatted(server.port(), server.hostKey().line())
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("K04 with our filter Camel's consumer leaves another partner's file alone")
  void withOurFilterAnotherPartnersFileIsLeftAlone() throws Exception {
    consume("&filter=#safeNames", () -> Until.holds(this::goodIsGoneForTwoLooks));

    assertThat(read).containsExactly("good");
    assertThat(secret).hasContent("another partner's");
  }

  /** The good file is taken, and later looks have seen the bait again. */
  private boolean goodIsGoneForTwoLooks() throws IOException {
    if (Files.exists(server.out().resolve("good.csv"))) {
      return false;
    }
    if (Files.notExists(server.out().resolve("later.csv")) && !read.contains("later")) {
      Files.writeString(server.out().resolve("later.csv"), "later");
    }
    return read.remove("later");
  }

  @Test
  @DisplayName("K04 without it Camel reads and deletes it: when this fails, Camel has mended it")
  void withoutItAnotherPartnersFileIsReadAndDeleted() throws Exception {
    consume("", () -> Until.holds(() -> Files.notExists(secret)));

    assertThat(read).contains("another partner's");
  }
}

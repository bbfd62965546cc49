package org.yoyohub.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.cli.offline.Parts;

class CliTest {
  @Test
  void printsHelpWhenNothingIsAsked() {
    var said = Terminal.run();

    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("catalogue", "validate", "trace", "Exit codes");
  }

  @Test
  void refusesAnUnknownOptionWithHelpOnStderr() {
    var said = Terminal.run("catalogue", "list", "--colour");

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("--colour", "Usage: hub catalogue list");
  }

  @Test
  void refusesAnUnknownVerb() {
    assertThat(Terminal.run("frobnicate").exit()).isEqualTo(12);
    assertThat(Terminal.run("catalogue").exit()).isEqualTo(12);
  }

  @Test
  void tellsAFaultInOneLine() {
    var broken =
        new Parts(
            () -> {
              throw new IllegalStateException("the catalogue is broken");
            },
            (kind, input, arg) -> "",
            (file, contract, partner) -> {
              throw new java.io.IOException("unread");
            },
            order -> {
              throw new java.io.IOException("unwritten");
            });

    var said = Terminal.run(broken, "catalogue", "list");

    assertThat(said.exit()).isEqualTo(16);
    assertThat(said.err().lines()).hasSize(1).first().asString().contains("is broken");
  }

  @Test
  void saysThatNoHubIsRunning(@TempDir Path dir) {
    for (var verb : new String[] {"status", "deliveries", "verify"}) {
      var said = Terminal.run(verb, "--dir", dir.toString());

      assertThat(said.exit()).isEqualTo(16);
      assertThat(said.err()).contains("no hub is running");
    }
  }

  @Test
  void ordersASample(@TempDir Path dir) {
    var said = Terminal.run("sample", "A_011-001_IF", "--rows", "3", "--out", "" + dir, "--json");

    assertThat(said.exit()).isZero();
    assertThat(said.json().propertyNames()).containsExactly("files", "records", "sha256");
    assertThat(Terminal.run("sample", "A_011-001_IF").exit()).isEqualTo(12);
    assertThat(Terminal.run("sample", "Z_1-1_IF", "--out", "" + dir).exit()).isEqualTo(8);
  }
}

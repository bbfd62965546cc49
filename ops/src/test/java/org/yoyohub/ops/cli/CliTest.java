package org.yoyohub.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.ops.cli.offline.FileValidation.Verdict;
import org.yoyohub.ops.cli.offline.Parts;
import org.yoyohub.ops.cli.offline.SampleWriting.Written;

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
    var said = failing(new IllegalStateException("the catalogue is broken"));

    assertThat(said.exit()).isEqualTo(16);
    assertThat(said.err().lines()).hasSize(1).first().asString().contains("is broken");
  }

  @Test
  void refusesBrokenSettings() {
    var said = failing(new HubException(FaultCode.SETTINGS_BROKEN, "hub.yaml:3: port: must be 0"));

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).startsWith("hub: hub.yaml:3");
  }

  private static Terminal failing(RuntimeException failure) {
    var broken =
        new Parts(
            () -> {
              throw failure;
            },
            (kind, input, arg) -> "",
            question -> Verdict.of(0, 0, 0, List.of()),
            order -> new Written(List.of(), 0, ""));
    return Terminal.run(broken, "catalogue", "list");
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

  @Test
  void writesABlankForm(@TempDir Path dir) throws IOException {
    var said = Terminal.run("sample", "A_012-002_帳", "--blank", "--out", "" + dir, "--json");
    var form = dir.resolve("A_012-002_帳_131113_20260401_0001.csv");

    assertThat(said.json().path("records").asInt(-1)).isZero();
    assertThat(Files.readString(form)).startsWith("変更区分,予防接種対象者番号,").endsWith("\r\n");
    try (var files = Files.list(dir)) {
      assertThat(files).as("it has no manifest").containsExactly(form);
    }
  }
}

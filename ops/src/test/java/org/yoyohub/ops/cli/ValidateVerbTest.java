package org.yoyohub.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.ops.cli.offline.FileValidation.Verdict;

class ValidateVerbTest {
  private static final Finding WRONG = new Finding(3, "個人番号", FindingCode.I007, "");
  private static final Finding ODD = new Finding(2, "宛名番号", FindingCode.I101, "");
  @TempDir private Path dir;
  private String file = "";

  @BeforeEach
  void aFile() throws IOException {
    file = Files.writeString(dir.resolve("A_011-001_IF_131113_20260401_0001.csv"), "x").toString();
  }

  @Test
  void isFineWhenNothingIsFound() {
    assertThat(Terminal.run(Verdict.of(9, 9, 0, List.of()), "validate", file).exit()).isZero();
  }

  @Test
  void warnsWithFour() {
    assertThat(Terminal.run(Verdict.of(9, 9, 0, List.of(ODD)), "validate", file).exit())
        .isEqualTo(4);
  }

  @Test
  void printsExactlyTheAgreedJson() {
    var said = Terminal.run(Verdict.of(9, 8, 1, List.of(WRONG)), "validate", file, "--json");

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.json().propertyNames())
        .containsExactly("interface", "file", "records", "accepted", "rejected", "findings");
    assertThat(said.json().path("interface").asString()).isEqualTo("A_011-001_IF");
    assertThat(said.json().path("findings").get(0).propertyNames())
        .containsExactly("line", "item", "code", "severity", "message", "remedy");
  }

  @Test
  void refusesAFileItCannotPlace() throws IOException {
    var nameless = Files.writeString(dir.resolve("nameless.csv"), "x").toString();

    assertThat(Terminal.run("validate", nameless).exit()).isEqualTo(12);
    assertThat(Terminal.run("validate", dir.resolve("none.csv").toString()).exit()).isEqualTo(12);
    assertThat(Terminal.run("validate", nameless, "--interface", "Z_1-1_IF").exit()).isEqualTo(8);
  }
}

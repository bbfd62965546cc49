package org.yoyohub.formats.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A_011-001_IF_131113_20260601_0001.csv",
        "A_011-003_帳_131113_20240229_9999.csv",
        "ZENGIN_000000_20260601_0001.txt"
      })
  void comesBackAsItWasRead(String name) {
    assertThat(FileName.parse(name).orElseThrow()).hasToString(name);
  }

  @Test
  void tellsItsParts() {
    assertThat(FileName.parse("A_011-001_IF_131113_20260601_0012.csv"))
        .contains(new FileName("A_011-001_IF", "131113", LocalDate.of(2026, 6, 1), 12, "csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A_011-001_IF.csv",
        "A_011-001_IF_131113_20260230_0001.csv",
        "A_011-001_IF_13111_20260601_0001.csv",
        "A_011-001_IF_131113_20260601_001.csv",
        "A_011-001_IF_131113_20260601_0001",
        "A_011-001_IF_131113_20260601_0001.csv.manifest.json",
        "A_011-001_IF_131113_20260601_0001.csv\n",
        "A_011-001_IF_１３１１１３_20260601_0001.csv"
      })
  void isNoneWhenItBreaksTheGrammar(String name) {
    assertThat(FileName.parse(name)).isEmpty();
  }
}

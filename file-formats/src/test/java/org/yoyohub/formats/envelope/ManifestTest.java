package org.yoyohub.formats.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
  private static final Manifest MANIFEST =
      new Manifest(
          "A_011-001_IF",
          "kenko-131113",
          "131113",
          "2026-06-01",
          7,
          "A_011-001_IF_131113_20260601_0007.csv",
          1_234_567_890_123L,
          45,
          "ab".repeat(32),
          null);

  @Test
  void comesBackAsItWasWritten() {
    assertThat(Manifest.read(MANIFEST.toJson()).manifest()).contains(MANIFEST);
  }

  @Test
  void keepsTheHashOfTheFileBefore() {
    var json = MANIFEST.toJson().replace("}", ",\"previousSha256\":\"cd\"}");

    assertThat(Manifest.read(json).manifest().orElseThrow().previousSha256()).isEqualTo("cd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "3",
        "\"x\"",
        "{",
        "{}",
        "{\"manifest\":1}",
        "\uFEFF{}",
        "{\"manifest\":\"1\"}"
      })
  void saysWhatIsWrongWithAnythingElse(String text) {
    var read = Manifest.read(text);

    assertThat(read.manifest()).isEmpty();
    assertThat(read.problem()).isNotBlank();
  }

  @Test
  void refusesAnotherVersionAndNumbersThatAreNone() {
    for (var broken :
        new String[][] {
          {"\"manifest\":1", "\"manifest\":2"},
          {"\"sequence\":7", "\"sequence\":7.5"},
          {"\"sequence\":7", "\"sequence\":99999999999"},
          {"\"records\":45", "\"records\":\"45\""},
          {"\"bytes\":1234567890123", "\"bytes\":1e400"},
          {"\"partner\":\"kenko-131113\"", "\"partner\":null"},
        }) {
      var read = Manifest.read(MANIFEST.toJson().replace(broken[0], broken[1]));

      assertThat(read.manifest()).as(broken[1]).isEmpty();
      assertThat(read.problem()).isNotBlank();
    }
  }

  @Test
  void neverThrowsWhateverByteIsChanged() {
    var random = new Random(20261121);
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder(MANIFEST.toJson());
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x80));

      var read = Manifest.read(text.toString());

      assertThat(read.manifest().isPresent() || !read.problem().isEmpty()).isTrue();
    }
  }
}

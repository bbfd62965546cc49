package org.yoyohub.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.HubException;

final class HubKeysTest {
  @TempDir Path directory;

  @Test
  void makesAKeyOnceAndKeepsIt() throws IOException {
    var first = HubKeys.open(directory, Map.of());
    var second = HubKeys.open(directory, Map.of());

    assertThat(first.payloads()).isEqualTo(second.payloads());
    var file = directory.resolve("keys/hub.key");
    assertThat(file).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(directory.resolve("keys")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void givesEachPurposeItsOwnKey() throws IOException {
    var keys = HubKeys.open(directory, Map.of());

    assertThat(keys.key("a")).isEqualTo(keys.key("a")).isNotEqualTo(keys.key("b"));
    assertThat(keys.key("a").getEncoded()).hasSize(32);
  }

  @Test
  void prefersTheEnvironment() throws IOException {
    var given = Base64.getEncoder().encodeToString(new byte[32]);

    HubKeys.open(directory, Map.of("HUB_KEY", given));

    assertThat(directory.resolve("keys")).doesNotExist();
  }

  @Test
  void refusesAKeyThatIsNone() {
    assertThatThrownBy(() -> HubKeys.open(directory, Map.of("HUB_KEY", "c2hvcnQ=")))
        .isInstanceOf(HubException.class)
        .hasMessage("HUB_KEY must hold exactly 32 bytes");
    assertThatThrownBy(() -> HubKeys.open(directory, Map.of("HUB_KEY", "?")))
        .isInstanceOf(HubException.class)
        .hasMessage("HUB_KEY must be base64");
  }

  @Test
  void refusesAKeyThatOthersMayRead() throws IOException {
    HubKeys.open(directory, Map.of());
    Files.setPosixFilePermissions(
        directory.resolve("keys/hub.key"), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> HubKeys.open(directory, Map.of()))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("owner only");
  }
}

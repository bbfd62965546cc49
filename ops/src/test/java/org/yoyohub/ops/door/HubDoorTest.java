package org.yoyohub.ops.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubDoorTest {
  @TempDir private Path dir;

  @Test
  void isFoundAsItWasWritten() throws IOException {
    var door = new HubDoor(12345, HubDoor.newToken(), 1);

    door.write(dir, HubDoor.MAIN);

    assertThat(HubDoor.all(dir)).containsExactly(door);
    assertThat(Files.getPosixFilePermissions(dir.resolve("hub.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void isNoDoorWhenTheFileIsBroken() throws IOException {
    Files.writeString(dir.resolve("hub.json"), "{\"port\":");

    assertThat(HubDoor.all(dir)).isEmpty();
  }

  @Test
  void neverShowsItsToken() {
    assertThat(new HubDoor(1, "not-to-be-seen", 2).toString()).doesNotContain("not-to-be-seen");
  }
}

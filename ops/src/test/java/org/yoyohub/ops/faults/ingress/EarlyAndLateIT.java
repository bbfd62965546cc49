package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;

/** Files that are still being written, and signs of completeness that come in any order. */
@Faults
class EarlyAndLateIT {
  private static final int BLOCKS = 4;
  @TempDir private Path dir;

  @Test
  @DisplayName("A02 a file that is written slowly is never read before its manifest lies there")
  void waitsForASlowWriter() throws Exception {
    try (var hub = Hub.open("A02", dir, Hub.LONG)) {
      for (long pause : List.of(50L, 300L, 1500L)) {
        for (boolean old : List.of(false, true)) {
          var letter = hub.kenko().next(20);
          writeSlowly(hub, letter, pause, old);
          hub.kenko().layManifest(letter);
          hub.kenko().sent(letter, "APPLIED");
          assertThat(hub.kenko().told(letter).brief()).isEqualTo("APPLIED");
          hub.struck("slow writer", pause + " ms, " + (old ? "old" : "new") + " time");
        }
      }
      hub.check();
    }
  }

  /** Under its final name from the first byte on, as many senders do. */
  private static void writeSlowly(Hub hub, Letter letter, long pause, boolean old)
      throws Exception {
    var file = hub.kenko().in().resolve(letter.name());
    int block = letter.bytes().length / BLOCKS + 1;
    for (int from = 0; from < letter.bytes().length; from += block) {
      var part =
          Arrays.copyOfRange(letter.bytes(), from, Math.min(from + block, letter.bytes().length));
      Files.write(file, part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (old) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
      }
      // this pause is the fault itself
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
      assertThat(
              hub.number(
                  "select count(*) from delivery where file_name = '%s'".formatted(letter.name())))
          .isZero();
    }
  }

  @Test
  @DisplayName("A03 data without a manifest is told when it has lain still for long")
  void tellsOfDataWithoutManifest() throws Exception {
    try (var hub = Hub.open("A03", dir, Hub.SHORT)) {
      var letter = hub.kenko().next(3);
      hub.kenko().lay(letter.name(), letter.bytes());
      hub.kenko().sent(letter, "REFUSED");
      hub.struck("no manifest", "data alone");

      assertThat(hub.kenko().told(letter).brief()).isEqualTo("REFUSED F016");
      hub.check();
    }
  }

  @Test
  @DisplayName("A03 a file that is sent whole after it was told to lack its manifest is taken")
  void takesItWholeLater() throws Exception {
    try (var hub = Hub.open("A03", dir, Hub.SHORT)) {
      var letter = hub.kenko().next(3);
      hub.kenko().lay(letter.name(), letter.bytes());
      assertThat(hub.kenko().told(letter).brief()).isEqualTo("REFUSED F016");
      hub.struck("no manifest", "sent again, whole");
      hub.kenko().send(letter, "APPLIED");

      Hub.until(() -> hub.kenko().told(letter).brief().equals("APPLIED"), "its effect");
      hub.check();
    }
  }

  @Test
  @DisplayName("A03 a manifest without its data is told when it has lain still for long")
  void tellsOfAManifestWithoutData() throws Exception {
    try (var hub = Hub.open("A03", dir, Hub.SHORT)) {
      var letter = hub.kenko().next(3);
      hub.kenko().layManifest(letter);
      hub.struck("no data", "manifest alone");

      assertThat(hub.kenko().told(letter).brief()).isEqualTo("REFUSED F015");
      hub.check();
    }
  }

  @Test
  @DisplayName("A04 data, manifest and .sha256 in any order are one file")
  void takesThemInAnyOrder() throws Exception {
    var orders =
        List.of(
            List.of(0, 1, 2),
            List.of(0, 2, 1),
            List.of(1, 0, 2),
            List.of(1, 2, 0),
            List.of(2, 0, 1),
            List.of(2, 1, 0));
    try (var hub = Hub.open("A04", dir, Hub.SHORT)) {
      for (var order : orders) {
        var letter = hub.kenko().next(3);
        for (int part : order) {
          lay(hub.kenko(), letter, part);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        hub.kenko().sent(letter, "APPLIED");
        assertThat(hub.kenko().told(letter).brief()).isEqualTo("APPLIED");
        hub.struck("order", order.toString());
      }
      hub.settle();
      assertThat(hub.number("select count(*) from delivery where place = 'in'"))
          .as("one delivery for each, whatever lay beside it")
          .isEqualTo(orders.size());
      hub.check();
    }
  }

  private static void lay(Post post, Letter letter, int part) throws Exception {
    switch (part) {
      case 0 -> post.lay(letter.name(), letter.bytes());
      case 1 -> post.layManifest(letter);
      default -> {
        var line = letter.sha256() + "  " + letter.name() + "\n";
        post.lay(letter.name() + ".sha256", line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}

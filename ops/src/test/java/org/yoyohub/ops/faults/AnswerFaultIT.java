package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.samples.files.SentFile;

/** Answers that are asked for again, and answers about files of which only a part is good. */
@Faults
class AnswerFaultIT {
  private static final long SEED = 20261121;
  @TempDir private Path dir;

  @Test
  @DisplayName("E02 a file that is sent again is told the same again, byte for byte")
  void tellsTheSameAgain() throws Exception {
    try (var world = World.of("E02", dir)) {
      var file = world.sender().prepare(5);
      world.sender().drop(file, "APPLIED");
      world.recover();
      var told = receipts(world);
      for (int i = 0; i < Scale.of(5, 20); i++) {
        world.sender().drop(file, "APPLIED");
        world.recover();
        world.struck("sent again", "whole file");
        assertThat(receipts(world)).isEqualTo(told);
      }
      world.check();
    }
  }

  private static Map<String, String> receipts(World world) throws Exception {
    var told = new TreeMap<String, String>();
    var folder = world.directory().resolve("partners").resolve(Sender.PARTNER).resolve("receipts");
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        told.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return told;
  }

  @Test
  @DisplayName("E06 of n rows with k bad ones, n - k are applied and k listed")
  void countsAddUpWhateverPartIsGood() throws Exception {
    var random = new Random(SEED);
    try (var world = World.of("E06", dir)) {
      for (int i = 0; i < Scale.of(15, 100); i++) {
        int rows = 20 + random.nextInt(60);
        int bad = random.nextInt(4);
        var file = spoiled(world.sender().prepare(rows), bad);
        world.sender().drop(file, bad == 0 ? "APPLIED" : "APPLIED:" + bad);
        world.struck("bad rows", bad + " of " + rows);
      }
      world.recover();
      world.check();
    }
  }

  /**
   * The first rows ask for a change that nobody knows; the manifest tells of the bytes as they are.
   */
  private static SentFile spoiled(SentFile file, int bad) throws Exception {
    var lines = Files.readString(file.data()).split("(?<=\n)");
    for (int line = 1; line <= bad; line++) {
      lines[line] = lines[line].replaceFirst("^(\"?)1", "$1" + "9");
    }
    var bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
    var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Files.write(file.data(), bytes);
    Files.writeString(
        file.manifest(), Files.readString(file.manifest()).replace(file.sha256(), sha256));
    return new SentFile(file.data(), file.manifest(), bytes.length, file.records(), sha256);
  }
}

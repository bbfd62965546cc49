package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.Scale;

/** Bytes that are not what the manifest says, and bytes that change while they are read. */
@Faults
class TornIT {
  private static final long SEED = 20261121;
  private static final String HISTORY = "select count(*) from registration_history";
  @TempDir private Path dir;

  @AfterEach
  void takeThePlanAway() {
    FaultPoint.plan(null);
  }

  @Test
  @DisplayName("A05 one byte that differs from the manifest refuses the file, wherever it is")
  void refusesOneOtherByte() throws Exception {
    var random = new Random(SEED);
    try (var hub = Hub.open("A05", dir, Hub.LONG)) {
      var sent = new ArrayList<Letter>();
      for (int i = 0; i < Scale.of(25, 100); i++) {
        var letter = hub.kenko().next(2);
        var bytes = letter.bytes().clone();
        int offset = random.nextInt(bytes.length);
        bytes[offset] ^= (byte) (1 << random.nextInt(8));
        sent.add(hub.kenko().send(letter.torn(bytes), "REFUSED"));
        hub.struck("one byte", "offset " + offset + " of " + bytes.length);
      }
      for (var letter : sent) {
        assertThat(hub.kenko().told(letter).brief()).isEqualTo("REFUSED F008");
      }
      assertThat(hub.number(HISTORY)).as("no row was loaded").isZero();
      hub.check();
    }
  }

  @Test
  @DisplayName("A05 a byte more or less, a cut half and an empty file are refused, then mended")
  void refusesAnotherSize() throws Exception {
    try (var hub = Hub.open("A05", dir, Hub.LONG)) {
      var whole = hub.kenko().next(5);
      int size = whole.bytes().length;
      for (int cut : new int[] {size - 1, size + 1, size / 2, 1}) {
        var torn = hub.kenko().send(whole.torn(Arrays.copyOf(whole.bytes(), cut)), "REFUSED");
        Hub.until(() -> isToldOf(hub.kenko(), torn), "the answer to this copy");
        assertThat(hub.kenko().told(torn).brief()).isEqualTo("REFUSED F007");
        hub.struck("size", cut + " of " + size);
      }
      hub.kenko().send(whole, "APPLIED");
      Hub.until(() -> hub.kenko().told(whole).brief().equals("APPLIED"), "its effect");
      hub.settle();
      assertThat(hub.number(HISTORY)).isEqualTo(5);
    }
  }

  private static boolean isToldOf(Post post, Letter letter) throws IOException {
    var receipt = post.receipts().resolve(letter.name() + ".receipt.json");
    return Files.exists(receipt) && Files.readString(receipt).contains(letter.sha256());
  }

  /** What a partner does to a file that is just being read. */
  private interface Disturbance {
    void disturb(Path file, byte[] bytes) throws IOException;
  }

  private static final Map<String, Disturbance> DISTURBANCES = disturbances();

  private static Map<String, Disturbance> disturbances() {
    var all = new LinkedHashMap<String, Disturbance>();
    all.put("truncates", (file, bytes) -> Files.write(file, Arrays.copyOf(bytes, 100)));
    all.put("empties", (file, bytes) -> Files.write(file, new byte[0]));
    all.put("appends", (file, bytes) -> Files.write(file, bytes, StandardOpenOption.APPEND));
    all.put("removes", (file, bytes) -> Files.delete(file));
    all.put("replaces", TornIT::replace);
    all.put("overwrites and hides it", TornIT::overwriteSecretly);
    return all;
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    var other = file.resolveSibling(".other.part");
    Files.write(other, spoiled(bytes));
    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The same file, size and time: only its bytes tell. */
  private static void overwriteSecretly(Path file, byte[] bytes) throws IOException {
    var time = Files.getLastModifiedTime(file);
    Files.write(file, spoiled(bytes));
    Files.setLastModifiedTime(file, time);
  }

  private static byte[] spoiled(byte[] bytes) {
    var other = bytes.clone();
    Arrays.fill(other, other.length / 2, other.length, (byte) '9');
    return other;
  }

  @Test
  @DisplayName(
      "A19 a file that changes while it is read has no wrong effect, and its own once whole")
  void bearsAFileThatChanges() throws Exception {
    var moments = List.of("receive.lay", "payload.write", "file.force", "receive.laid");
    try (var hub = Hub.open("A19", dir, Hub.LONG)) {
      for (var disturbance : DISTURBANCES.entrySet()) {
        for (var moment : moments) {
          var letter = hub.kenko().next(4);
          strike(hub, letter, moment, disturbance.getValue());
          hub.struck(disturbance.getKey(), moment);
          hub.kenko().send(letter, "APPLIED");
          Hub.until(() -> hub.kenko().told(letter).brief().equals("APPLIED"), "its effect");
          hub.settle();
        }
      }
      long files = (long) DISTURBANCES.size() * moments.size();
      assertThat(hub.number(HISTORY)).isEqualTo(4 * files);
      hub.check();
    }
  }

  private static void strike(Hub hub, Letter letter, String moment, Disturbance disturbance)
      throws Exception {
    var file = hub.kenko().in().resolve(letter.name());
    var struck = new AtomicBoolean();
    FaultPoint.plan(
        place -> {
          if (place.equals(moment) && Files.exists(file) && struck.compareAndSet(false, true)) {
            unchecked(() -> disturbance.disturb(file, letter.bytes()));
          }
        });
    hub.kenko().lay(letter.name(), letter.bytes());
    hub.kenko().layManifest(letter);
    Hub.until(struck::get, "the moment " + moment);
    FaultPoint.plan(null);
  }

  /** Something that may fail where no such failure is expected. */
  private interface Deed {
    void run() throws IOException;
  }

  private static void unchecked(Deed deed) {
    try {
      deed.run();
    } catch (NoSuchFileException e) {
      // it was taken at this very moment
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package org.yoyohub.ops.gate.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.FaultPoint;

/** Two hubs on one partner's folders: a name is given once. */
class TwoGatesIT {
  private static final String NAME = "/in/sample.csv";
  private static final int SECONDS = 2;
  @TempDir Path root;

  /** The room of another hub: opens and fills a file, then publishes it. */
  static final class Other {
    public static void main(String[] args) throws IOException {
      var upload = begin(Path.of(args[0]), "other");
      System.out.println("begun");
      System.out.println(publish(upload));
    }
  }

  private static Upload begin(Path root, String text) throws IOException {
    var room = new Room(root, new RoomLimits(1_000, 100, 1_000));
    var upload = room.upload(RemotePath.parse(NAME), true);
    upload.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    return upload;
  }

  private static String publish(Upload upload) {
    try {
      upload.publish();
      return "OK";
    } catch (IOException e) {
      return String.valueOf(e.getMessage()).split(":", 2)[0];
    }
  }

  @BeforeEach
  void makeTheFolder() throws IOException {
    Files.createDirectories(root.resolve("in"));
  }

  @AfterEach
  void planNothing() {
    FaultPoint.plan(null);
  }

  @Test
  void givesANameOnceAmongTwoProcesses() throws Exception {
    var other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var said = other.inputReader(StandardCharsets.UTF_8)) {
      givesItOnce(() -> saidLast(said));
    } finally {
      other.destroyForcibly();
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(root.resolve(".gate.lock"))))
        .isEqualTo("rw-------");
  }

  private static String saidLast(BufferedReader said) throws IOException {
    assertThat(said.readLine()).isEqualTo("begun");
    return Objects.requireNonNull(said.readLine());
  }

  @Test
  void givesANameOnceAmongTwoRoomsOfOneProcess() throws Exception {
    givesItOnce(() -> publish(begin(root, "other")));
  }

  private interface Rival {
    String result() throws IOException;
  }

  /** Between this hub's look for the name and its rename the other has time for both. */
  private void givesItOnce(Rival rival) throws Exception {
    var mine = begin(root, "mine");
    var theirs = new AtomicReference<CompletableFuture<String>>();
    FaultPoint.plan(
        place -> {
          if (place.equals("gate.close.rename") && theirs.get() == null) {
            theirs.set(CompletableFuture.supplyAsync(() -> resultOf(rival)));
            waitFor(theirs.get());
          }
        });

    var result = publish(mine);

    assertThat(result).isEqualTo("OK");
    assertThat(theirs.get().get(30, TimeUnit.SECONDS)).isEqualTo("ALREADY_THERE");
    assertThat(root.resolve("in/sample.csv")).hasContent("mine");
  }

  private static String resultOf(Rival rival) {
    try {
      return rival.result();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void waitFor(CompletableFuture<String> theirs) {
    try {
      theirs.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // it waits for its turn
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

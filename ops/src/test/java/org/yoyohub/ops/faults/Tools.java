package org.yoyohub.ops.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The system's own tools; a test that needs one that is missing is reported as not run. */
public final class Tools {
  private Tools() {}

  /** What a command said, and its exit code. */
  public record Said(int exit, String text) {}

  public static void need(String... programs) {
    for (var program : programs) {
      Assumptions.assumeTrue(isThere(program), "not run: " + program + " is not installed");
    }
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  public static Said run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  /** A small file system in memory, mounted on a folder until it is closed. */
  public record SmallDisk(Path folder) implements AutoCloseable {
    public static SmallDisk on(Path folder, String size) throws IOException, InterruptedException {
      need("mount", "umount");
      Files.createDirectories(folder);
      var said = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
      Assumptions.assumeTrue(said.exit() == 0, "not run: no tmpfs may be mounted here");
      return new SmallDisk(folder);
    }

    /** Fills it but for so many bytes. */
    public void fillBut(long bytes) throws IOException {
      long free = Files.getFileStore(folder).getUsableSpace();
      Files.write(folder.resolve(".filler"), new byte[(int) Math.max(0, free - bytes)]);
    }

    public void empty() throws IOException {
      Files.deleteIfExists(folder.resolve(".filler"));
    }

    @Override
    public void close() throws IOException {
      new ProcessBuilder("umount", "-l", folder.toString()).start().onExit().join();
    }
  }
}

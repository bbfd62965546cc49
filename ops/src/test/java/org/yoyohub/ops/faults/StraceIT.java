package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at the calls a hub makes to the kernel, in their order, and breaks single ones of them. The
 * n-th call is the n-th of its thread. With --seccomp-bpf strace is quicker, but sends no signals.
 */
@Faults
class StraceIT {
  private static final String TRACE = "trace=fsync,rename,renameat,renameat2,unlink";
  @TempDir private Path dir;

  @Test
  @DisplayName("H02 H03 data are forced, then renamed, then their directory is forced")
  void forcesRenamesAndForcesTheDirectory() throws Exception {
    assertThat(isInOrder(publishing())).isTrue();
  }

  @Test
  @DisplayName("H02 H03 a directory that is not forced would be noticed")
  void noticesADirectoryThatIsNotForced() throws Exception {
    assertThat(isInOrder(publishing("-Dhub.planted=skip:directory-force"))).isFalse();
  }

  private List<String> publishing(String... options) throws Exception {
    var calls = dir.resolve("calls.txt");
    var words = new String[] {dir.toString()};
    var command =
        strace(
            calls, List.of(), HouseJvm.command(List.of(options), Publish.class.getName(), words));
    var process = HouseJvm.start(command, dir.resolve("publish.log"));
    assertThat(process.waitFor()).as(Files.readString(dir.resolve("publish.log"))).isZero();
    return Files.readAllLines(calls).stream()
        .filter(call -> call.contains(dir.toString()))
        .toList();
  }

  private boolean isInOrder(List<String> calls) {
    int data = index(calls, 0, "fsync\\(.*/\\.one\\.part>.*");
    int rename = index(calls, data, "rename.*/\\.one\\.part.*/one.*");
    int directory = index(calls, rename, "fsync\\(\\d+<" + dir + ">.*");
    return data >= 0 && rename > data && directory > rename;
  }

  private static int index(List<String> calls, int from, String call) {
    for (int i = Math.max(from, 0); i < calls.size(); i++) {
      if (calls.get(i).matches("\\d+ +" + call)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  @DisplayName("H02 a force that fails leaves nothing behind and is done again from the source")
  void survivesAForceThatFails() throws Exception {
    try (var world = World.of("H02", dir)) {
      for (int n = 1; n <= Scale.of(5, 21); n += Scale.of(2, 1)) {
        breakIn(world, "inject=fsync:error=EIO:when=" + n);
      }
    }
  }

  @Test
  @DisplayName("H03 a kill at the n-th force or rename is mended")
  void survivesAKillAtEveryCall() throws Exception {
    try (var world = World.of("H03", dir)) {
      for (int n = 1; n <= Scale.of(3, 21); n++) {
        breakIn(world, "inject=fsync:signal=KILL:when=" + n);
        breakIn(world, "inject=rename:signal=KILL:when=" + n);
      }
    }
  }

  /** Some files for a hub whose calls are broken; what is left over, a sound one mends. */
  private void breakIn(World world, String inject) throws Exception {
    var calls = dir.resolve("calls.txt");
    Files.deleteIfExists(calls);
    for (int files = 0; files < 3; files++) {
      world.sender().send(3);
    }
    var words = new String[] {world.directory().toString(), world.url()};
    var house =
        strace(
            calls,
            List.of("-e", inject),
            HouseJvm.command(List.of(), CrashHouse.class.getName(), words));
    var process = HouseJvm.start(house, dir.resolve("house.log"));
    try {
      var unused = new Settled(world).await(process::isAlive);
    } finally {
      end(process);
    }
    for (var call : injected(calls)) {
      world.struck(inject, call);
    }
    world.recover();
    world.check();
  }

  private static void end(Process process) throws IOException, InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // it was killed
    }
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  /** Each call that was refused; of those that were killed with their process, one. */
  private static List<String> injected(Path calls) throws IOException {
    var struck = new ArrayList<String>();
    for (var call : Files.readAllLines(calls)) {
      if (call.contains("(INJECTED)")) {
        struck.add(call.replaceAll("^\\d+ +(\\w+).*", "$1"));
      }
    }
    if (Files.readString(calls).contains("killed by SIGKILL")) {
      struck.add("killed");
    }
    return struck;
  }

  private static List<String> strace(Path calls, List<String> more, List<String> command) {
    Tools.need("strace");
    var all = new ArrayList<String>(List.of("strace", "-f", "-y", "-s", "300"));
    all.addAll(List.of("-e", TRACE, "-o", calls.toString()));
    if (more.stream().noneMatch(word -> word.contains("signal"))) {
      all.add("--seccomp-bpf");
    }
    all.addAll(more);
    all.addAll(command);
    return all;
  }
}

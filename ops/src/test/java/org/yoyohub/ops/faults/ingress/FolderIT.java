package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.yoyohub.ops.faults.CrashHouse;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.HouseJvm;
import org.yoyohub.ops.faults.Tools;
import org.yoyohub.ops.faults.World;

/** An in/ folder that is gone, is none, or may not be read: told, and waited for. */
@Faults
class FolderIT {
  // sorted before and behind kenko: a look over all partners must get past it either way
  private static final String BEFORE = "a-before";
  private static final String BEHIND = "z-behind";
  @TempDir private Path dir;

  /** What becomes of a folder. */
  private interface Fate {
    void befall(Path folder) throws IOException;
  }

  private Map<String, Fate> fates() {
    var fates = new LinkedHashMap<String, Fate>();
    fates.put("removed", FileSystemUtils::deleteRecursively);
    fates.put("a file", folder -> replaced(folder, Files::createFile));
    fates.put("a link", folder -> replaced(folder, gone -> Files.createSymbolicLink(gone, dir)));
    fates.put("a link to nothing", folder -> replaced(folder, gone -> nowhere(gone)));
    return fates;
  }

  private static void nowhere(Path place) throws IOException {
    Files.createSymbolicLink(place, Path.of("/no/where"));
  }

  private static void replaced(Path folder, Fate other) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    other.befall(folder);
  }

  @Test
  @DisplayName(
      "A22 a folder that vanished is told, made anew by nobody, and served when it is back")
  void waitsForAFolderThatVanished() throws Exception {
    try (var hub = Hub.open("A22", dir, Hub.SHORT, BEFORE, BEHIND)) {
      for (var fate : fates().entrySet()) {
        var in = hub.kenko().in();
        hub.settle();
        fate.getValue().befall(in);
        Hub.until(() -> isTold(hub), "the trouble with a folder");
        hub.struck("folder is", fate.getKey());

        othersGoOn(hub);
        assertThat(Files.isDirectory(in, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
        Files.deleteIfExists(in);
        Files.createDirectory(in);
        Hub.until(() -> !isTold(hub), "the end of the trouble");
        var later = hub.kenko().send(hub.kenko().next(2), "APPLIED");
        // the others spoke of the same people, perhaps of later days (B009)
        assertThat(hub.kenko().told(later).brief()).startsWith("APPLIED");
      }
      hub.check();
    }
  }

  private static boolean isTold(Hub hub) {
    return hub.node().troubles().all().stream()
        .anyMatch(trouble -> trouble.partner().equals(Hub.KENKO) && trouble.where().equals("in"));
  }

  /** With a manifest, and without one: the latter is seen only by the look over all partners. */
  private static void othersGoOn(Hub hub) throws IOException {
    for (var partner : List.of(BEFORE, BEHIND)) {
      var post = hub.post(partner);
      var letter = post.send(post.next(2), "APPLIED");
      assertThat(post.told(letter).brief()).isEqualTo("APPLIED");
      var alone = post.next(2);
      post.lay(alone.name(), alone.bytes());
      assertThat(post.told(alone).brief()).isEqualTo("REFUSED F016");
    }
  }

  @Test
  @DisplayName("A22 a folder that may not be read is told, and served when it may")
  void waitsForAFolderItMayNotRead() throws Exception {
    Tools.need("setpriv", "chown");
    var home = Files.createTempDirectory(Path.of("/tmp"), "hub-faults-a22");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var world = World.of("A22", home)) {
      Hub.agree(world.directory(), BEHIND);
      var kenko = new Post(Hub.KENKO, world.directory());
      var behind = new Post(BEHIND, world.directory());
      var shut = kenko.send(kenko.next(2), "APPLIED");
      chown(world.directory(), "65534:65534");
      chown(kenko.in(), "0:0");
      Files.setPosixFilePermissions(kenko.in(), PosixFilePermissions.fromString("rwx------"));
      var log = home.resolve("house.log");
      var house = asNobody(home, world, log);
      try {
        Hub.until(() -> Files.readString(log).contains("a partner's files do not move"), "a word");
        world.struck("folder is", "not readable");
        var letter = behind.send(behind.next(2), "APPLIED");
        assertThat(behind.told(letter).brief()).isEqualTo("APPLIED");

        chown(kenko.in(), "65534:65534");
        assertThat(kenko.told(shut).brief()).isEqualTo("APPLIED");
      } finally {
        house.destroy();
        house.onExit().join();
      }
      var unused = world.check();
    }
    FileSystemUtils.deleteRecursively(home);
  }

  private static void chown(Path folder, String owner) throws Exception {
    assertThat(Tools.run("chown", "-R", owner, folder.toString()).exit()).isZero();
  }

  private static Process asNobody(Path home, World world, Path log) throws Exception {
    var command = new ArrayList<String>();
    command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    var words = new String[] {world.directory().toString(), world.url()};
    command.addAll(HouseJvm.command(HouseJvm.copiedTo(home), List.of(), CrashHouse.class, words));
    return HouseJvm.start(command, log);
  }
}

package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.Tools;

/** What lies in an in/ folder and is no plain file: told, never followed, never waited for. */
@Faults
class NoFileIT {
  private static final String SECRET = "another's secret\n";
  @TempDir private Path dir;

  /** Makes something under a name. */
  private interface Maker {
    void make(Path place) throws Exception;
  }

  private Map<String, Maker> makers() throws IOException {
    var secret = Files.writeString(dir.resolve("secret"), SECRET);
    var makers = new LinkedHashMap<String, Maker>();
    makers.put("link to a file", place -> Files.createSymbolicLink(place, secret));
    makers.put(
        "link to passwords", place -> Files.createSymbolicLink(place, Path.of("/etc/passwd")));
    makers.put("link to nothing", place -> Files.createSymbolicLink(place, Path.of("/no/where")));
    makers.put("link to itself", place -> Files.createSymbolicLink(place, place.getFileName()));
    makers.put("link to a folder", place -> Files.createSymbolicLink(place, dir));
    makers.put("hard link", place -> Files.createLink(place, secret));
    makers.put("pipe", NoFileIT::pipe);
    makers.put("empty folder", Files::createDirectory);
    makers.put("folder that holds something", NoFileIT::folder);
    makers.put("socket", NoFileIT::socket);
    return makers;
  }

  private static void pipe(Path place) throws Exception {
    assertThat(Tools.run("mkfifo", place.toString()).exit()).isZero();
  }

  private static void folder(Path place) throws IOException {
    Files.createDirectories(place.resolve("below").resolve("deeper"));
    Files.writeString(place.resolve("below").resolve("held.csv"), SECRET);
  }

  /** The name of a socket stays when it is closed; its path must be short. */
  private static void socket(Path place) throws IOException {
    var near = Files.createTempDirectory(Path.of("/tmp"), "s").resolve("s");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(near));
    }
    Files.move(near, place);
    Files.delete(near.getParent());
  }

  @Test
  @DisplayName("A21 links, pipes, folders and sockets as data are refused, and others go on")
  void refusesThemAsData() throws Exception {
    Tools.need("mkfifo");
    try (var hub = Hub.open("A21", dir, Hub.LONG)) {
      for (var maker : makers().entrySet()) {
        var letter = hub.kenko().next(2);
        maker.getValue().make(hub.kenko().in().resolve(letter.name()));
        hub.kenko().layManifest(letter);
        var behind = hub.kenko().send(hub.kenko().next(2), "APPLIED");
        hub.struck("data is", maker.getKey());

        assertThat(hub.kenko().told(letter).brief()).as(maker.getKey()).isEqualTo("REFUSED F024");
        assertThat(hub.kenko().told(behind).brief()).isEqualTo("APPLIED");
        hub.settle();
      }
      nothingGotIn(hub);
      hub.check();
    }
  }

  @Test
  @DisplayName("A21 links, pipes, folders and sockets as manifests are refused, and others go on")
  void refusesThemAsManifests() throws Exception {
    Tools.need("mkfifo");
    try (var hub = Hub.open("A21", dir, Hub.LONG)) {
      for (var maker : makers().entrySet()) {
        var letter = hub.kenko().next(2);
        hub.kenko().lay(letter.name(), letter.bytes());
        maker.getValue().make(hub.kenko().in().resolve(letter.name() + ".manifest.json"));
        hub.kenko().sent(letter, "REFUSED");
        var behind = hub.kenko().send(hub.kenko().next(2), "APPLIED");
        hub.struck("manifest is", maker.getKey());

        assertThat(hub.kenko().told(letter).brief()).as(maker.getKey()).isEqualTo("REFUSED F005");
        assertThat(hub.kenko().told(behind).brief()).isEqualTo("APPLIED");
        hub.settle();
      }
      nothingGotIn(hub);
      hub.check();
    }
  }

  @Test
  @DisplayName("A21 links, pipes, folders and sockets that nothing announces are told, and cleared")
  void tellsOfThoseNobodyAnnounced() throws Exception {
    Tools.need("mkfifo");
    try (var hub = Hub.open("A21", dir, Hub.SHORT)) {
      int number = 0;
      for (var maker : makers().entrySet()) {
        var name = "thing-" + ++number + ".csv";
        maker.getValue().make(hub.kenko().in().resolve(name));
        hub.struck("lies about", maker.getKey());
        assertThat(hub.kenko().told(name).brief()).as(maker.getKey()).isEqualTo("REFUSED F024");
      }
      var behind = hub.kenko().send(hub.kenko().next(2), "APPLIED");
      assertThat(hub.kenko().told(behind).brief()).isEqualTo("APPLIED");
      hub.settle();
      nothingGotIn(hub);
      hub.check();
    }
  }

  /**
   * No foreign byte was read, what was linked to is untouched, a full folder was kept as it was.
   */
  private void nothingGotIn(Hub hub) throws Exception {
    assertThat(dir.resolve("secret")).hasContent(SECRET);
    assertThat(
            hub.number(
                "select count(*) from delivery where place = 'in' and sha256 = '%s'"
                    .formatted(
                        Letter.sha256(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
        .isZero();
    var quarantine = hub.directory().resolve("quarantine").resolve(Hub.KENKO);
    try (var kept = Files.walk(quarantine)) {
      assertThat(kept.filter(file -> file.endsWith("held.csv")))
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent(SECRET));
    }
    try (var all = Files.walk(hub.directory())) {
      assertThat(all.filter(file -> file.endsWith("held.csv"))).hasSize(1);
    }
  }
}

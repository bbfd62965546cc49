package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoyohub.core.partner.Agreement.Completion;

/** A server whose listings are written by an enemy. */
class HostileServerIT extends WithMina {
  private Path in;
  private Path secret;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(folder.resolve("data/partners/shiken-999998/in"));
    secret = Files.createDirectories(server.root().resolve("other")).resolve("secret.csv");
    Files.writeString(secret, "another partner's");
    Files.createDirectory(server.out().resolve("x"));
    Files.writeString(secret.resolveSibling("secret.csv.manifest.json"), "{}");
  }

  @ParameterizedTest
  @DisplayName("K04 a name that leads out of its folder is neither read nor removed")
  @ValueSource(
      strings = {
        "x/../../other/secret.csv",
        "../other/secret.csv",
        "./../other/secret.csv",
        "..//other/secret.csv",
        "/other/secret.csv",
        "//other/secret.csv",
        "..\\other\\secret.csv",
        "%2e%2e/other/secret.csv",
        "secret\0/../../other/secret.csv",
        "*/../../other/secret.csv",
        "?../other/secret.csv",
        "..",
        "-rf /",
        "$(reboot).csv",
        "two\nlines.csv"
      })
  void aNameThatLeadsOutOfItsFolderIsLeftAlone(String name) throws IOException {
    Files.writeString(server.out().resolve("bait.csv"), "bait");
    Files.writeString(server.out().resolve("bait.csv.manifest.json"), "{}");
    server.manners = listing("bait.csv", name);

    try (var remote = connect()) {
      var report = RemotePull.pull(remote, server.pullPeer(), Completion.MANIFEST, in);

      assertThat(report.taken()).isZero();
      assertThat(report.unsafe()).isEqualTo(2);
      assertThat(report.left()).isEmpty();
    }
    assertThat(names(in)).isEmpty();
    assertThat(names(in.getParent())).containsExactly("in");
    assertThat(names(server.out())).contains("bait.csv", "bait.csv.manifest.json");
    assertThat(secret).hasContent("another partner's");
    assertThat(secret.resolveSibling("secret.csv.manifest.json")).exists();
  }

  private static MinaServer.Manners listing(String instead, String name) {
    return new MinaServer.Manners() {
      @Override
      protected String listed(String real) {
        return real.replace(instead, name);
      }
    };
  }

  @Test
  void goodNamesAmongBadOnesAreTaken() throws IOException {
    for (var name : new String[] {"bait.csv", "good.csv"}) {
      Files.writeString(server.out().resolve(name), "data");
      Files.writeString(server.out().resolve(name + ".manifest.json"), "{}");
    }
    server.manners = listing("bait.csv", "../other/secret.csv");

    try (var remote = connect()) {
      assertThat(RemotePull.pull(remote, server.pullPeer(), Completion.MANIFEST, in).taken())
          .isEqualTo(1);
    }
    assertThat(names(in)).containsExactly("good.csv", "good.csv.manifest.json");
  }

  @Test
  @DisplayName("A14 a folder without end is looked at up to a limit, and is told")
  void aFolderWithoutEndIsLookedAtUpToALimit() throws IOException {
    Files.delete(server.out().resolve("x"));
    Files.createFile(server.out().resolve("one.csv"));
    var count = new AtomicInteger();
    server.manners =
        new MinaServer.Manners() {
          @Override
          protected DirectoryStream<Path> list(DirectoryStream<Path> real) {
            return new Endless(real);
          }

          @Override
          protected String listed(String name) {
            return "file" + count.incrementAndGet() + ".csv";
          }
        };

    try (var remote = connect(Duration.ofHours(1))) {
      var listing = remote.list("/out");

      assertThat(listing.isCut()).isTrue();
      assertThat(listing.files()).hasSizeBetween(Listing.MOST - 10, Listing.MOST);
      assertThat(remote.size("/out/one.csv")).as("the next answer is its own").hasValue(0);
    }
    try (var remote = connect(Duration.ofMillis(300))) {
      assertThat(remote.list("/out").isCut()).as("cut off by time").isTrue();
      assertThat(remote.isOpen()).isTrue();
    }
  }

  /** Only the one limit counts, however slow the machine is. */
  private Remote connect(Duration answer) throws RemoteException {
    var other = Duration.ofMinutes(10);
    return RemoteConnector.sftp(new Deadlines(other, other, other, answer, other, 1))
        .connect(server.peer(), ours.file());
  }

  /** One file, again and again. */
  private record Endless(DirectoryStream<Path> real) implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
      var one = real.iterator().next();
      return Collections.nCopies(Listing.MOST * 2, one).iterator();
    }

    @Override
    public void close() throws IOException {
      real.close();
    }
  }
}

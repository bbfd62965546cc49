package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.routes.remote.RemoteException.Reason;

/** What holds on every partner's server, whoever made it. */
abstract class RemoteContract {
  static final Deadlines DEADLINES = Deadlines.of(Duration.ofSeconds(15), 1024);

  @TempDir Path folder;
  TestServer server;
  TestKey ours;
  Remote remote;

  abstract TestServer serverIn(Path folder) throws IOException;

  @BeforeEach
  void connect() throws IOException {
    ours = TestKey.make(folder, "ours");
    server = serverIn(folder);
    server.accept(ours);
    remote = RemoteConnector.sftp(DEADLINES).connect(server.peer(), ours.file());
  }

  @AfterEach
  void disconnect() throws IOException {
    if (remote != null) {
      remote.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private String in(String name) {
    return server.path() + "in/" + name;
  }

  private void put(String name, byte[] bytes) throws IOException {
    remote.put(new ByteArrayInputStream(bytes), in(name));
  }

  @Test
  void whatIsPutComesBackByteForByte() throws IOException {
    var bytes = TestShipment.bytes(3_000_000, 1);

    put("A_011-003_帳_131113.csv", bytes);
    var back = new ByteArrayOutputStream();
    long read = remote.get(in("A_011-003_帳_131113.csv"), back, Long.MAX_VALUE);

    assertThat(back.toByteArray()).isEqualTo(bytes);
    assertThat(read).isEqualTo(bytes.length);
    assertThat(remote.size(in("A_011-003_帳_131113.csv"))).hasValue(bytes.length);
  }

  @Test
  void anEmptyFileIsAFile() throws IOException {
    put("empty.csv", new byte[0]);

    assertThat(remote.size(in("empty.csv"))).hasValue(0);
    assertThat(remote.get(in("empty.csv"), new ByteArrayOutputStream(), 10)).isZero();
  }

  @Test
  void aShorterFileReplacesAllOfALongerHiddenOne() throws IOException {
    put(".x.part", TestShipment.bytes(100_000, 1));
    put(".x.part", TestShipment.bytes(10, 2));

    assertThat(remote.size(in(".x.part"))).hasValue(10);
  }

  @Test
  void stopsReadingAFileThatIsLongerThanItMayBe() throws IOException {
    put("long.csv", TestShipment.bytes(2_000_000, 1));

    assertThat(remote.get(in("long.csv"), new ByteArrayOutputStream(), 100_000))
        .isGreaterThan(100_000)
        .isLessThan(1_000_000);
    assertThat(remote.size(in("long.csv"))).as("the next answer is its own").hasValue(2_000_000);
  }

  @Test
  void listsPlainFilesOnly() throws IOException {
    put("b.csv", new byte[5]);
    put("a.csv", new byte[3]);
    put(".hidden.part", new byte[1]);
    Files.createDirectory(server.in().resolve("folder.csv"));
    Files.createSymbolicLink(server.in().resolve("link.csv"), Path.of("/etc/hostname"));

    var listing = remote.list(server.path() + "in");

    assertThat(listing.files())
        .extracting(RemoteFile::name)
        .containsExactlyInAnyOrder("a.csv", "b.csv");
    assertThat(listing.files()).extracting(RemoteFile::bytes).containsExactlyInAnyOrder(3L, 5L);
    assertThat(listing.isCut()).isFalse();
  }

  @Test
  void aFileThatIsNotThereHasNoSizeAndIsDeletedAlready() throws IOException {
    assertThat(remote.size(in("none.csv"))).isEmpty();
    remote.delete(in("none.csv"));

    put("one.csv", new byte[1]);
    remote.delete(in("one.csv"));
    assertThat(remote.size(in("one.csv"))).isEmpty();
  }

  @Test
  void aFileThatIsNotThereCannotBeReadAndTheConnectionStands() {
    var failed =
        catchThrowableOfType(
            RemoteException.class,
            () -> remote.get(in("none.csv"), new ByteArrayOutputStream(), 10));

    assertThat(failed.reason()).isEqualTo(Reason.MISSING);
    assertThat(remote.isOpen()).isTrue();
  }

  @Test
  void aFolderThatIsNotThereIsMissingAndIsNotMade() {
    var failed =
        catchThrowableOfType(RemoteException.class, () -> remote.list(server.path() + "nowhere"));

    assertThat(failed.reason()).isEqualTo(Reason.MISSING);
    assertThat(server.root().resolve("nowhere")).doesNotExist();
  }

  @Test
  void aRenameGivesTheNameToTheSameBytes() throws IOException {
    put(".x.part", new byte[7]);

    remote.rename(in(".x.part"), in("x.csv"));

    assertThat(server.in().resolve("x.csv")).hasSize(7);
    assertThat(server.in().resolve(".x.part")).doesNotExist();
  }

  @Test
  @DisplayName("D06 a rename never replaces what has the name already")
  void aRenameNeverReplaces() throws IOException {
    put("x.csv", new byte[3]);
    put(".x.part", new byte[7]);

    var failed =
        catchThrowableOfType(
            RemoteException.class, () -> remote.rename(in(".x.part"), in("x.csv")));

    assertThat(failed.reason()).isIn(Reason.FAILED, Reason.DENIED);
    assertThat(server.in().resolve("x.csv")).hasSize(3);
    assertThat(remote.isOpen()).isTrue();
  }

  @Test
  void laysDataFirstAndTheManifestLast() throws IOException {
    var steps = new Steps(remote);
    var shipment = TestShipment.of("d1", "A_011-001_IF_1.csv", 200_000);

    var outcome = RemoteDelivery.lay(steps, server.path() + "in", shipment);

    assertThat(outcome).isEqualTo(new Outcome.Delivered());
    assertThat(steps.visible)
        .containsExactly(
            "put .d1.part",
            "rename .d1.part A_011-001_IF_1.csv",
            "put .d1.manifest.part",
            "rename .d1.manifest.part A_011-001_IF_1.csv.manifest.json");
    assertThat(server.in().resolve("A_011-001_IF_1.csv"))
        .hasBinaryContent(TestShipment.data(shipment));
    assertThat(server.in().resolve("A_011-001_IF_1.csv.manifest.json"))
        .hasContent(shipment.manifest());
  }

  @Test
  @DisplayName("D06 what lies there with the same bytes counts as delivered")
  void whatLiesThereAlreadyIsDelivered() throws IOException {
    var shipment = TestShipment.of("d1", "x.csv", 1_000);
    Files.write(server.in().resolve("x.csv"), TestShipment.data(shipment));

    assertThat(RemoteDelivery.lay(remote, server.path() + "in", shipment))
        .isEqualTo(new Outcome.Delivered());
    assertThat(server.in().resolve("x.csv.manifest.json")).exists();
  }

  @Test
  @DisplayName("D06 what lies there with other bytes is refused and stays")
  void whatLiesThereWithOtherBytesIsRefused() throws IOException {
    var shipment = TestShipment.of("d1", "x.csv", 1_000);
    var other = TestShipment.bytes(1_000, 99);
    Files.write(server.in().resolve("x.csv"), other);

    assertThat(RemoteDelivery.lay(remote, server.path() + "in", shipment))
        .isEqualTo(new Outcome.Refused(Outcome.Why.OTHER_BYTES));
    assertThat(server.in().resolve("x.csv")).hasBinaryContent(other);
    assertThat(server.in().resolve("x.csv.manifest.json")).doesNotExist();
  }

  @Test
  void takesWhatIsCompleteAndLeavesWhatIsNot() throws IOException {
    var in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(server.out().resolve("whole.csv"), "whole");
    Files.writeString(server.out().resolve("whole.csv.manifest.json"), "{}");
    Files.writeString(server.out().resolve("begun.csv"), "beg");

    var report = RemotePull.pull(remote, server.pullPeer(), Completion.MANIFEST, in);

    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.left())
        .containsExactly(new PullReport.Left("begun.csv", PullReport.Why.NOT_COMPLETE));
    assertThat(in.resolve("whole.csv")).hasContent("whole");
    assertThat(in.resolve("whole.csv.manifest.json")).hasContent("{}");
    assertThat(server.out()).isDirectoryNotContaining("glob:**whole*");
    assertThat(server.out().resolve("begun.csv")).exists();
  }

  @Test
  @DisplayName("D01 a key that is not taken is told as such")
  void aKeyThatIsNotTakenIsToldAsSuch() throws IOException {
    var strange = TestKey.make(folder, "strange");

    assertThat(reason(server, strange)).isEqualTo(Reason.AUTH);
  }

  @Test
  @DisplayName("D12 once our key is rotated the old one stops and the new one works")
  void theOldKeyStopsAndTheNewOneWorks() throws IOException {
    var renewed = TestKey.make(folder, "renewed");

    server.accept(renewed);

    assertThat(reason(server, ours)).isEqualTo(Reason.AUTH);
    try (var again = RemoteConnector.sftp(DEADLINES).connect(server.peer(), renewed.file())) {
      assertThat(again.size(server.path() + "in")).isPresent();
    }
  }

  @Test
  @DisplayName("D08 a server that shows another host key is not spoken to")
  void aServerThatShowsAnotherHostKeyIsNotSpokenTo() throws IOException {
    var other = TestKey.make(folder, "other");

    var failed =
        catchThrowableOfType(
            RemoteException.class,
            () ->
                RemoteConnector.sftp(DEADLINES)
                    .connect(server.peer(server.port(), other.line()), ours.file()));

    assertThat(Outcome.of(failed)).isEqualTo(new Outcome.HostKeyChanged());
  }

  @Test
  void aSessionOutlivesARestartOfTheServer() throws IOException {
    try (var session =
        new RemoteSession(
            RemoteConnector.sftp(DEADLINES), server.peer(), ours.file(), Clock.systemUTC())) {
      var first = session.remote();
      assertThat(session.remote()).isSameAs(first);

      server.close();
      server.start();
      Until.holds(() -> !first.isOpen());

      assertThat(session.remote()).isNotSameAs(first);
      assertThat(
              RemoteDelivery.lay(
                  session.remote(), server.path() + "in", TestShipment.of("d", "x.csv", 10)))
          .isEqualTo(new Outcome.Delivered());
    }
  }

  Reason reason(TestServer server, TestKey key) {
    return catchThrowableOfType(
            RemoteException.class,
            () -> RemoteConnector.sftp(DEADLINES).connect(server.peer(), key.file()))
        .reason();
  }
}

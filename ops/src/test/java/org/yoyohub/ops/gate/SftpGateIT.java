package org.yoyohub.ops.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.gate.room.Place;

/** What an honest partner does at the gate. */
class SftpGateIT {
  private static final String NAME = "A_011-001_IF_131113_20261201_0001.csv";

  @TempDir Path dir;
  private OpenGate open;

  @BeforeEach
  void openTheGate() throws Exception {
    open = OpenGate.in(dir);
  }

  @AfterEach
  void closeTheGate() throws Exception {
    open.close();
  }

  @Test
  void takesAnUploadAndShowsItWholeUnderItsName() throws Exception {
    var bytes = OpenGate.bytes(300_000);

    try (var sftp = open.sftp();
        var out = sftp.write("/in/" + NAME)) {
      out.write(bytes);
      out.flush();
      assertThat(open.names(Place.IN)).hasSize(1).allMatch(n -> n.endsWith(".upload"));
    }

    assertThat(open.folder(Place.IN).resolve(NAME)).hasBinaryContent(bytes);
    assertThat(open.names(Place.IN)).containsExactly(NAME);
    assertThat(open.told.lines()).contains("uploaded mihon-1 " + NAME + " 300000");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(open.folder(Place.IN).resolve(NAME))))
        .isEqualTo("rw-------");
  }

  @Test
  void showsFourFoldersAndNothingElse() throws Exception {
    Files.createDirectories(open.root(OpenGate.PARTNER).resolve("secret"));
    Files.writeString(open.folder(Place.OUT).resolve("b.csv"), "x");
    Files.writeString(open.folder(Place.OUT).resolve(".hidden.part"), "x");
    Files.createSymbolicLink(open.folder(Place.OUT).resolve("link"), Path.of("/etc/passwd"));

    try (var sftp = open.sftp()) {
      assertThat(names(sftp.readDir("/")))
          .containsExactlyInAnyOrder("in", "out", "receipts", "done");
      assertThat(names(sftp.readDir("/out"))).containsExactly("b.csv");
      assertThat(sftp.canonicalPath(".")).isEqualTo("/");
      assertThat(sftp.stat("/out/b.csv").getSize()).isEqualTo(1);
      assertThatThrownBy(() -> sftp.stat("/secret")).isInstanceOf(SftpException.class);
      assertThatThrownBy(() -> sftp.stat("/out/link")).isInstanceOf(SftpException.class);
      assertThatThrownBy(() -> sftp.read("/out/link").readAllBytes()).isInstanceOf(Exception.class);
    }
  }

  private static List<String> names(Iterable<org.apache.sshd.sftp.client.SftpClient.DirEntry> all) {
    var names = new java.util.ArrayList<String>();
    all.forEach(e -> names.add(e.getFilename()));
    names.removeAll(List.of(".", ".."));
    return names;
  }

  @Test
  void tellsWhatWasFetchedWholeAndAtTheEndAllOfIt() throws Exception {
    Files.write(open.folder(Place.OUT).resolve("data.csv"), OpenGate.bytes(200_000));
    Files.writeString(open.folder(Place.OUT).resolve("empty.csv"), "");
    Files.writeString(open.folder(Place.RECEIPTS).resolve("r.receipt.json"), "{}");
    Files.write(open.folder(Place.OUT).resolve("half.csv"), OpenGate.bytes(200_000));

    try (var sftp = open.sftp()) {
      for (var whole : List.of("/out/data.csv", "/out/empty.csv", "/receipts/r.receipt.json")) {
        try (var in = sftp.read(whole)) {
          in.readAllBytes();
        }
      }
      var handle = sftp.open("/out/half.csv");
      sftp.read(handle, 0, new byte[1_000]);
      sftp.close(handle);
    }

    open.told.await("sessionEnded mihon-1 [data.csv, empty.csv, r.receipt.json]");
    assertThat(open.told.lines())
        .contains("fetched mihon-1 out/data.csv", "fetched mihon-1 receipts/r.receipt.json")
        .doesNotContain("fetched mihon-1 out/half.csv");
  }

  @Test
  void tellsNothingOfACopyThatWasReplacedWhileItWasRead() throws Exception {
    var receipt = open.folder(Place.RECEIPTS).resolve("r.receipt.json");
    Files.writeString(receipt, "HELD");
    try (var sftp = open.sftp()) {
      try (var handle = sftp.open("/receipts/r.receipt.json")) {
        assertThat(sftp.read(handle, 0, new byte[100], 0, 100)).isEqualTo(4);
        var later = Files.writeString(receipt.resolveSibling(".later"), "APPLIED");
        Files.move(later, receipt, StandardCopyOption.ATOMIC_MOVE);
      }
      assertThat(open.told.lines()).doesNotContain("fetched mihon-1 receipts/r.receipt.json");

      try (var in = sftp.read("/receipts/r.receipt.json")) {
        assertThat(in.readAllBytes()).hasSize(7);
      }
    }

    open.told.await("sessionEnded mihon-1 [r.receipt.json]");
    assertThat(open.told.count("fetched mihon-1 receipts/r.receipt.json")).isOne();
  }

  @Test
  void letsAClientRenameWhatItCalledUnfinished() throws Exception {
    try (var sftp = open.sftp()) {
      for (var temporary : List.of("a.csv.part", ".b.csv", "c.csv.filepart", "d.csv.tmp")) {
        try (var out = sftp.write("/in/" + temporary)) {
          out.write(temporary.getBytes());
        }
        sftp.rename("/in/" + temporary, "/in/final-" + temporary.charAt(0) + temporary.charAt(1));
      }
      assertThatThrownBy(() -> sftp.rename("/in/final-a.", "/in/again"))
          .hasMessageContaining("NOT_ALLOWED");
    }

    assertThat(open.names(Place.IN))
        .containsExactly("final-.b", "final-a.", "final-c.", "final-d.");
  }

  @Test
  void worksWithOpenSshsSftp() throws Exception {
    var local = Files.write(dir.resolve(NAME), OpenGate.bytes(3_000_000));
    Files.write(open.folder(Place.OUT).resolve("answer.csv"), OpenGate.bytes(1_000_000));
    var got = dir.resolve("got.csv");

    var result =
        open.openSsh()
            .sftp(
                "put " + local + " /in/",
                "put -p " + local + " /in/kept-times.csv",
                "put -f " + local + " /in/forced.csv",
                "cd in",
                "ls -l",
                "pwd",
                "cd ../out",
                "get -p answer.csv " + got,
                "ls -la /");

    assertThat(result.exit()).as(result.said()).isZero();
    assertThat(result.said()).contains(NAME, "kept-times.csv", "/in", "receipts");
    assertThat(open.names(Place.IN)).containsExactly(NAME, "forced.csv", "kept-times.csv");
    assertThat(open.folder(Place.IN).resolve(NAME)).hasSameBinaryContentAs(local);
    assertThat(got).hasBinaryContent(OpenGate.bytes(1_000_000));
    open.told.await("sessionEnded mihon-1 [answer.csv]");
  }

  @Test
  void worksWithOpenSshsScp() throws Exception {
    var local = Files.write(dir.resolve(NAME), OpenGate.bytes(1_000_000));
    Files.write(open.folder(Place.RECEIPTS).resolve("r.json"), OpenGate.bytes(2_000));
    var scp = open.openSsh();

    assertThat(scp.scp(local.toString(), OpenSsh.target("in/")).exit()).isZero();
    assertThat(scp.scp("-p", local.toString(), OpenSsh.target("/in/other.csv")).exit()).isZero();
    assertThat(scp.scp(OpenSsh.target("/receipts/r.json"), dir + "/r.json").exit()).isZero();
    assertThat(scp.scp("-O", local.toString(), OpenSsh.target("in/old.csv")).exit()).isNotZero();

    assertThat(open.names(Place.IN)).containsExactly(NAME, "other.csv");
    assertThat(dir.resolve("r.json")).hasBinaryContent(OpenGate.bytes(2_000));
  }

  @Test
  void keepsItsHostKeyForItselfAndForGood() throws Exception {
    var file = dir.resolve("keys/gate_host_key");
    var settings = new GateSettings(file, "127.0.0.1", 0, List.of());

    try (var again = SftpGate.open(settings, new Told())) {
      assertThat(again.fingerprint()).isEqualTo(open.gate.fingerprint()).startsWith("SHA256:");
    }
    assertThat(Files.readString(file)).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> SftpGate.open(settings, new Told()))
        .hasMessageContaining("owner only");
  }

  @Test
  void endsTheSessionsOfWhoMayNoLongerCome() throws Exception {
    try (var session = open.session()) {
      open.gate.reload(List.of(open.partner(OpenGate.PARTNER)));
      assertThat(session.isOpen()).isTrue();

      open.gate.reload(List.of());

      open.told.await("sessionEnded mihon-1 []");
      assertThatThrownBy(() -> open.session()).isInstanceOf(Exception.class);
    }

    open.gate.reload(List.of(open.partner(OpenGate.PARTNER)));
    assertThat(open.openSsh().sftp("ls").exit()).isZero();
  }

  @Test
  void removesWhatACrashLeftOfUploads() throws Exception {
    var left = open.folder(Place.IN).resolve(".0d9c2b4e-1b7e-4c39-9d5e-0123456789ab.upload");
    open.close();
    Files.writeString(left, "half");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    var running = left.resolveSibling(".1d9c2b4e-1b7e-4c39-9d5e-0123456789ab.upload");
    Files.writeString(running, "another hub writes it");
    Files.writeString(open.folder(Place.IN).resolve("whole.csv"), "whole");

    open = OpenGate.in(dir);

    assertThat(left).doesNotExist();
    assertThat(running).exists();
    assertThat(open.names(Place.IN)).contains("whole.csv");
  }
}

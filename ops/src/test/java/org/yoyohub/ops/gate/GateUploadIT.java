package org.yoyohub.ops.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.ops.gate.RawSftp.Operation;
import org.yoyohub.ops.gate.room.Place;

/** Uploads that break off, fail, or come under strange names. */
class GateUploadIT {
  private static final int SIZE = 400_000;
  private static final int OFFSETS = 20;

  @TempDir Path dir;

  @AfterEach
  void planNothing() {
    FaultPoint.plan(null);
  }

  @Test
  @DisplayName("A01 a connection lost at any offset leaves nothing, and the file comes again")
  void leavesNothingOfAnUploadThatBreaksOff() throws Exception {
    try (var open = OpenGate.in(dir)) {
      var bytes = OpenGate.bytes(SIZE);
      for (int i = 0; i < OFFSETS; i++) {
        var session = open.session();
        var sftp = OpenGate.sftp(session);
        var handle = sftp.open("/in/a.csv", OpenMode.Write, OpenMode.Create);
        sftp.write(handle, 0, bytes, 0, (int) ((long) SIZE * i / OFFSETS));

        session.getIoSession().close(true);

        open.told.await(ended(i + 1), "session " + (i + 1) + " ended");
        assertThat(open.names(Place.IN)).as("after offset " + i).isEmpty();
      }
      try (var sftp = open.sftp();
          var out = sftp.write("/in/a.csv")) {
        out.write(bytes);
      }
      assertThat(open.folder(Place.IN).resolve("a.csv")).hasBinaryContent(bytes);
      assertThat(open.told.lines()).contains("uploaded mihon-1 a.csv " + SIZE);
    }
  }

  private static java.util.function.Predicate<java.util.List<String>> ended(int sessions) {
    return lines -> lines.stream().filter(l -> l.startsWith("sessionEnded")).count() == sessions;
  }

  @Test
  @DisplayName("A12 an upload that fails at any step is refused, leaves nothing, and comes again")
  void leavesNothingOfAnUploadThatFailsAtAnyStep() throws Exception {
    try (var open = OpenGate.in(dir);
        var sftp = open.sftp()) {
      for (var step :
          java.util.List.of(
              "gate.open.create",
              "gate.write",
              "gate.close.force",
              "gate.close.rename",
              "gate.close.directory")) {
        FaultPoint.plan(
            name -> {
              if (name.equals(step)) {
                throw new FaultPoint.PlannedFault(name);
              }
            });
        assertThatThrownBy(
                () -> {
                  var handle = sftp.open("/in/a.csv", OpenMode.Write, OpenMode.Create);
                  sftp.write(handle, 0, new byte[10]);
                  sftp.close(handle);
                })
            .as(step)
            .hasMessageContaining("NOT_STORED");
        FaultPoint.plan(null);
        // what the failed write left open is closed by the client and refused again
        assertThat(open.names(Place.IN)).as(step).isEmpty();
      }

      sftp.write("/in/a.csv").close();
      assertThat(open.names(Place.IN)).containsExactly("a.csv");
      assertThat(open.told.count("uploaded mihon-1 a.csv 0")).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("A20 a name is data: stored as it is or refused, whatever it tries to be")
  void takesNamesAsData() throws Exception {
    try (var open = OpenGate.in(dir);
        var sftp = new RawSftp(open.sftp())) {
      var names = FileNames.all();
      assertThat(names).hasSizeGreaterThanOrEqualTo(100);
      for (var name : names.entrySet()) {
        takesOrRefuses(open, sftp, name);
      }
      assertThat(OpenGate.names(open.root(OpenGate.PARTNER)))
          .containsExactly(".gate.lock", "done", "in", "out", "receipts");
    }
  }

  private static void takesOrRefuses(OpenGate open, RawSftp sftp, Map.Entry<String, Boolean> name)
      throws Exception {
    var shown = name.getKey().length() > 60 ? "a long name" : name.getKey();
    var path = ("/in/" + name.getKey()).getBytes(StandardCharsets.UTF_8);

    var answer = sftp.ask(Operation.OPEN_WRITE, path);

    assertThat(answer.isHandle()).as("takes " + shown).isEqualTo(name.getValue());
    if (answer.isHandle()) {
      assertThat(sftp.close(answer.bytes()).status()).as("closes " + shown).isZero();
      var stored = open.folder(Place.IN).resolve(name.getKey());
      assertThat(stored).isRegularFile();
      Files.delete(stored);
    }
    assertThat(open.names(Place.IN)).as("after " + shown).isEmpty();
  }

  @Test
  @DisplayName("A20 a name that is not UTF-8 is refused")
  void refusesANameThatIsNoText() throws Exception {
    try (var open = OpenGate.in(dir);
        var sftp = new RawSftp(open.sftp())) {
      for (int first = 0x80; first <= 0xff; first++) {
        var answer = sftp.ask(Operation.OPEN_WRITE, new byte[] {'/', 'i', 'n', '/', (byte) first});
        assertThat(answer.isStatus()).as(Integer.toHexString(first)).isTrue();
      }
      assertThat(open.names(Place.IN)).isEmpty();
    }
  }
}

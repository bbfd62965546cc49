package org.yoyohub.ops.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.gate.RawSftp.Operation;
import org.yoyohub.ops.gate.room.Place;

/** What a partner that means harm, or whose machine was taken over, can do at the gate. */
class GateAttackIT {
  private static final String SECRET = "SENTINEL-visibly-unreal";

  @TempDir Path dir;

  @Test
  @DisplayName("K04 no path and no operation reads, makes or changes anything outside the root")
  void letsNoPathLeadOutOfTheRoot() throws Exception {
    try (var open = OpenGate.in(dir, OpenGate.LIMITS, 2);
        var sftp = new RawSftp(open.sftp())) {
      var sentinel = dir.resolve("sentinel");
      Files.createDirectories(sentinel);
      Files.writeString(sentinel.resolve("secret.csv"), SECRET);
      Files.writeString(open.folder("mihon-2", Place.OUT).resolve("theirs.csv"), SECRET);
      Files.createSymbolicLink(open.folder(Place.OUT).resolve("link"), sentinel);
      Files.createSymbolicLink(
          open.folder(Place.OUT).resolve("secret.csv"), sentinel.resolve("secret.csv"));
      var before = outside(open);
      var paths = HostilePaths.all(outsidePaths(open));
      int asked = 0;

      for (var path : paths) {
        for (var operation : Operation.values()) {
          refusesOrStaysInside(sftp, operation, path);
          asked++;
        }
      }

      assertThat(paths).hasSizeGreaterThan(100);
      assertThat(asked).isGreaterThan(1_200);
      assertThat(outside(open)).isEqualTo(before);
      try (var made = Files.list(open.folder(Place.IN))) {
        assertThat(made).allMatch(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS));
      }
    }
  }

  private static void refusesOrStaysInside(RawSftp sftp, Operation operation, byte[] path)
      throws Exception {
    var answer = sftp.ask(operation, path);
    var what = operation + " " + new String(path, StandardCharsets.UTF_8);
    if (answer.isStatus()) {
      assertThat(answer.status())
          .as(what)
          .isIn(
              SftpConstants.SSH_FX_NO_SUCH_FILE,
              SftpConstants.SSH_FX_PERMISSION_DENIED,
              SftpConstants.SSH_FX_OP_UNSUPPORTED);
    } else if (answer.isHandle()) {
      assertThat(sftp.read(answer.bytes())).as(what).doesNotContain(SECRET).doesNotContain("root:");
      sftp.close(answer.bytes());
    } else {
      assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
          .as(what)
          .doesNotContain(SECRET, "sentinel", "mihon-2", "gate_host_key", "passwd");
    }
  }

  private static List<String> outsidePaths(OpenGate open) {
    return List.of(
        "/etc/passwd",
        "/etc",
        open.dir.toString(),
        open.dir.resolve("sentinel/secret.csv").toString(),
        open.folder("mihon-2", Place.OUT).resolve("theirs.csv").toString(),
        "/out/link",
        "/out/link/secret.csv",
        "/out/secret.csv",
        "/" + open.dir.resolve("sentinel"),
        "/in/" + open.dir.resolve("sentinel/secret.csv"));
  }

  private static List<Object> outside(OpenGate open) throws Exception {
    return List.of(
        Tree.of(open.dir.resolve("sentinel")),
        Tree.of(open.dir.resolve("keys")),
        Tree.of(open.root("mihon-2")),
        Tree.of(open.folder(Place.OUT)),
        Tree.of(open.folder(Place.RECEIPTS)),
        Tree.of(open.folder(Place.DONE)),
        OpenGate.names(open.root(OpenGate.PARTNER)).stream()
            .filter(name -> !name.equals(".gate.lock"))
            .toList());
  }

  @Test
  @DisplayName("K05 no partner sees, fetches or enters what is another's")
  void keepsPartnersApart() throws Exception {
    try (var open = OpenGate.in(dir, OpenGate.PATIENT, 5)) {
      for (int i = 1; i <= 5; i++) {
        Files.writeString(open.folder("mihon-" + i, Place.OUT).resolve("of-" + i + ".csv"), "" + i);
      }
      for (int me = 1; me <= 5; me++) {
        var name = "mihon-" + me;
        try (var sftp = OpenGate.sftp(open.session(name, open.key(name)))) {
          assertThat(names(sftp, "/out")).containsExactly("of-" + me + ".csv");
          for (int other = 1; other <= 5; other++) {
            cannotReach(open, sftp, me, other);
          }
        }
      }
    }
  }

  private static void cannotReach(OpenGate open, SftpClient sftp, int me, int other)
      throws Exception {
    var file = "of-" + other + ".csv";
    var theirs = open.folder("mihon-" + other, Place.OUT).resolve(file);
    var paths = new ArrayList<>(List.of("/../mihon-" + other + "/out/" + file, theirs.toString()));
    if (me != other) {
      paths.add("/out/" + file);
      assertThatThrownBy(() -> open.session("mihon-" + other, open.key("mihon-" + me)))
          .isInstanceOf(java.io.IOException.class);
    }
    for (var path : paths) {
      assertThatThrownBy(() -> sftp.stat(path)).hasMessageContaining("NOT_THERE");
      assertThatThrownBy(() -> sftp.open(path, OpenMode.Read)).hasMessageContaining("NOT_THERE");
    }
  }

  private static List<String> names(SftpClient sftp, String folder) throws Exception {
    var names = new ArrayList<String>();
    sftp.readDir(folder).forEach(e -> names.add(e.getFilename()));
    names.removeAll(List.of(".", ".."));
    return names;
  }

  @Test
  @DisplayName("K06 an accepted file can be neither overwritten nor deleted nor changed")
  void keepsWhatWasAccepted() throws Exception {
    try (var open = OpenGate.in(dir);
        var sftp = open.sftp()) {
      try (var out = sftp.write("/in/a.csv")) {
        out.write("first".getBytes(StandardCharsets.UTF_8));
      }
      try (var out = sftp.write("/in/b.csv.part")) {
        out.write("second".getBytes(StandardCharsets.UTF_8));
      }
      var before = Tree.of(open.folder(Place.IN));

      for (var modes : waysToWrite()) {
        assertThatThrownBy(() -> sftp.open("/in/a.csv", modes))
            .as("open " + modes)
            .hasMessageContaining("ALREADY_THERE");
      }
      assertThatThrownBy(() -> sftp.open("/in/a.csv", OpenMode.Read))
          .hasMessageContaining("NOT_ALLOWED");
      assertThatThrownBy(() -> sftp.remove("/in/a.csv")).hasMessageContaining("NOT_ALLOWED");
      assertThatThrownBy(() -> sftp.rename("/in/a.csv", "/in/c.csv"))
          .hasMessageContaining("NOT_ALLOWED");
      assertThatThrownBy(() -> sftp.rename("/in/b.csv.part", "/in/a.csv"))
          .hasMessageContaining("ALREADY_THERE");
      assertThatThrownBy(() -> sftp.rename("/in/b.csv.part", "/out/b.csv"))
          .hasMessageContaining("NOT_ALLOWED");
      for (var change : changes()) {
        assertThatThrownBy(() -> sftp.setStat("/in/a.csv", change))
            .hasMessageContaining("NOT_ALLOWED");
      }
      var local = Files.writeString(dir.resolve("a.csv"), "other");
      var openSsh = open.openSsh();
      for (var command :
          List.of(
              "put " + local + " /in/a.csv",
              "reput " + local + " /in/a.csv",
              "rm /in/a.csv",
              "chmod 600 /in/a.csv",
              "rename /in/a.csv /in/z.csv",
              "ln /in/a.csv /in/z.csv",
              "ln -s /in/a.csv /in/z.csv",
              "mkdir /in/d",
              "rmdir /in")) {
        assertThat(openSsh.sftp(command).exit()).as(command).isEqualTo(1);
      }
      assertThat(Tree.of(open.folder(Place.IN))).isEqualTo(before);
      assertThat(open.told.lines())
          .contains("refused mihon-1 open ALREADY_THERE", "refused mihon-1 remove NOT_ALLOWED");
    }
  }

  private static List<List<OpenMode>> waysToWrite() {
    return List.of(
        List.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate),
        List.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive),
        List.of(OpenMode.Write, OpenMode.Create),
        List.of(OpenMode.Write),
        List.of(OpenMode.Write, OpenMode.Append),
        List.of(OpenMode.Read, OpenMode.Write),
        List.of(OpenMode.Write, OpenMode.Truncate));
  }

  private static List<SftpClient.Attributes> changes() {
    return List.of(
        new SftpClient.Attributes().perms(0777),
        new SftpClient.Attributes().size(0),
        new SftpClient.Attributes().owner(0, 0),
        new SftpClient.Attributes().modifyTime(1));
  }

  @Test
  @DisplayName("K06 of two uploads under one name the first that closes is kept")
  void keepsTheFirstOfTwoUploads() throws Exception {
    try (var open = OpenGate.in(dir);
        var one = open.sftp();
        var two = open.sftp()) {
      var first = one.open("/in/a.csv", OpenMode.Write, OpenMode.Create);
      var second = two.open("/in/a.csv", OpenMode.Write, OpenMode.Create);
      one.write(first, 0, "first".getBytes(StandardCharsets.UTF_8));
      two.write(second, 0, "second".getBytes(StandardCharsets.UTF_8));

      one.close(first);
      assertThatThrownBy(() -> two.close(second)).hasMessageContaining("ALREADY_THERE");

      assertThat(open.folder(Place.IN).resolve("a.csv")).hasContent("first");
      assertThat(open.names(Place.IN)).containsExactly("a.csv");
    }
  }

  @Test
  @DisplayName("K08 what goes over the quota is stopped, cleaned away and told")
  void stopsAtTheQuota() throws Exception {
    try (var open = OpenGate.in(dir, 1_000_000, 100_000);
        var sftp = open.sftp()) {
      Files.write(open.folder(Place.IN).resolve("lying.csv"), OpenGate.bytes(600_000));

      var handle = sftp.open("/in/large.csv", OpenMode.Write, OpenMode.Create);
      sftp.write(handle, 0, OpenGate.bytes(300_000));
      assertThatThrownBy(() -> sftp.write(handle, 300_000, OpenGate.bytes(200_000)))
          .hasMessageContaining("OVER_QUOTA");
      assertThat(open.names(Place.IN)).containsExactly("lying.csv");
      assertThatThrownBy(() -> sftp.close(handle)).hasMessageContaining("OVER_QUOTA");

      var sparse = sftp.open("/in/sparse.csv", OpenMode.Write, OpenMode.Create);
      assertThatThrownBy(() -> sftp.write(sparse, 1L << 40, new byte[1]))
          .hasMessageContaining("OVER_QUOTA");
      var last = sftp.open("/in/last.csv", OpenMode.Write, OpenMode.Create);
      assertThatThrownBy(() -> sftp.write(last, Long.MAX_VALUE - 1, new byte[100]))
          .hasMessageContaining("OVER_QUOTA");
      assertThat(open.names(Place.IN)).containsExactly("lying.csv");
      assertThat(open.told.lines()).contains("refused mihon-1 write OVER_QUOTA");

      Files.delete(open.folder(Place.IN).resolve("lying.csv"));
      try (var out = sftp.write("/in/large.csv")) {
        out.write(OpenGate.bytes(900_000));
      }
      assertThat(open.names(Place.IN)).containsExactly("large.csv");
    }
  }

  @Test
  @DisplayName("K08 too many files in a minute are refused with how long to wait")
  void slowsDownAFloodOfFiles() throws Exception {
    try (var open = OpenGate.in(dir, 1_000_000, 50);
        var sftp = open.sftp()) {
      for (int i = 0; i < 50; i++) {
        sftp.write("/in/" + i + ".csv").close();
      }

      assertThatThrownBy(() -> sftp.open("/in/51.csv", OpenMode.Write, OpenMode.Create))
          .hasMessageContaining("TOO_FAST")
          .hasMessageMatching("(?s).*あと\\d+秒.*");
      assertThat(open.names(Place.IN)).hasSize(50);
    }
  }
}

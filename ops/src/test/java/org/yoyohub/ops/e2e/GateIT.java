package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner that has nothing but OpenSSH's sftp sends a file and fetches what became of it. */
final class GateIT {
  private static final String PARTNER = "kenko-131113";
  private static final Pattern PORT = Pattern.compile("sftp on port (\\d+)");

  @TempDir Path temp;

  @Test
  void takesAFileAndHandsOutItsAnswersOverSftp() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sftp")), "OpenSSH's sftp is not installed");
    var launcher = new Launcher(temp, java.util.Map.of());
    var dir = agreedOnKeys(launcher);
    var outbox = Files.createDirectories(temp.resolve("outbox"));
    var name = StartedHub.fileName(1);
    launcher.hub("sample", "A_011-001_IF", "--rows", "10", "--out", outbox.toString());

    try (var hub = StartedHub.on(dir, launcher)) {
      int port = port(hub);
      sftp(
          port,
          "cd in\nput "
              + outbox.resolve(name)
              + "\nput "
              + outbox.resolve(name)
              + ".manifest.json\n");
      hub.receipt(1);
      hub.passOn(1);
      var answer = dir.resolve("partners/" + PARTNER + "/out");
      hub.until(() -> files(answer) == 2);
      sftp(port, "lcd " + temp + "\nget receipts/*\nget out/*\n");

      assertThat(temp.resolve(name + ".receipt.json")).content().contains("APPLIED");
      hub.until(() -> files(answer) == 0);
      assertThat(files(dir.resolve("partners/" + PARTNER + "/done"))).isGreaterThanOrEqualTo(3);
      assertThat(hub.ask("deliveries", "--state", "CONFIRMED").out()).contains("JUKI-IDO");
      assertThat(hub.ask("verify").exit()).isZero();
    }
  }

  private Path agreedOnKeys(Launcher launcher) throws Exception {
    var dir = temp.resolve("data");
    try (var first = StartedHub.on(dir, launcher)) {
      assertThat(first.terminate()).isZero();
    }
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", temp.resolve("key").toString());
    var keys = Files.createDirectories(dir.resolve("keys/partners"));
    Files.copy(temp.resolve("key.pub"), keys.resolve("kenko.pub"));
    var agreement = dir.resolve("agreements/" + PARTNER + ".yaml");
    var text = Files.readString(agreement).replaceAll("(?m)^transport:.*\\R?", "");
    Files.writeString(agreement, text + "\ntransport: { gate: { keys: [kenko.pub] } }\n");
    return dir;
  }

  private static int port(StartedHub hub) throws IOException {
    var said = PORT.matcher(String.join("\n", hub.out()));
    assertThat(said.find()).as("the ready line names the gate's port").isTrue();
    return Integer.parseInt(said.group(1));
  }

  private void sftp(int port, String batch) throws Exception {
    var script = Files.writeString(temp.resolve("batch"), batch);
    run(
        "sftp",
        "-q",
        "-b",
        script.toString(),
        "-P",
        String.valueOf(port),
        "-i",
        temp.resolve("key").toString(),
        "-oBatchMode=yes",
        "-oIdentitiesOnly=yes",
        "-oStrictHostKeyChecking=no",
        "-oUserKnownHostsFile=" + temp.resolve("known"),
        PARTNER + "@127.0.0.1");
  }

  private void run(String... command) throws IOException, InterruptedException {
    var said = temp.resolve("said");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }

  private static long files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> !f.getFileName().toString().startsWith(".")).count();
    }
  }
}

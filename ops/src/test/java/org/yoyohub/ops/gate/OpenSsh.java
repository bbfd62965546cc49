package org.yoyohub.ops.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** OpenSSH's own clients, run as processes. */
record OpenSsh(Path dir, List<String> options) {
  private static final List<String> ALWAYS =
      List.of(
          "-F",
          "/dev/null",
          "-o",
          "IdentitiesOnly=yes",
          "-o",
          "IdentityAgent=none",
          "-o",
          "BatchMode=yes",
          "-o",
          "StrictHostKeyChecking=no",
          "-o",
          "UserKnownHostsFile=/dev/null",
          "-o",
          "LogLevel=ERROR");

  /** How a client ended and what it said. */
  record Result(int exit, String said) {}

  Result sftp(String... commands) throws IOException, InterruptedException {
    var batch = Files.createTempFile(dir, "batch", ".txt");
    Files.writeString(batch, String.join("\n", commands) + "\n");
    return run("sftp", List.of("-b", batch.toString(), target("")));
  }

  Result scp(String... arguments) throws IOException, InterruptedException {
    return run("scp", List.of(arguments));
  }

  static String target(String path) {
    return OpenGate.PARTNER + "@127.0.0.1" + (path.isEmpty() ? "" : ":" + path);
  }

  Result run(String tool, List<String> arguments) throws IOException, InterruptedException {
    var path = Path.of("/usr/bin", tool);
    Assumptions.assumeTrue(Files.isExecutable(path), "not run: OpenSSH's " + tool + " is missing");
    var command = new ArrayList<>(List.of(path.toString()));
    command.addAll(ALWAYS);
    command.addAll(options);
    command.addAll(arguments);
    return run(command);
  }

  static Result run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end: " + command + "; said: " + said);
    }
    return new Result(process.exitValue(), said);
  }
}

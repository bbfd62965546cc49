package org.yoyohub.ops.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code ./hub} as a shell does, with its output in files beside the test's own. */
final class Launcher {
  private static final long PATIENCE_SECONDS = 300;
  private static final Path HUB = Path.of("..", "hub").toAbsolutePath().normalize();

  private final Path directory;
  private final Map<String, String> environment;
  private int calls;

  Launcher(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  /** What a verb said. */
  record Said(int exit, String out, String err) {
    JsonNode json() {
      return JsonMapper.builder().build().readTree(out);
    }
  }

  /** Runs a verb to its end. */
  Said hub(String... words) throws IOException, InterruptedException {
    int call = ++calls;
    var out = directory.resolve("said-" + call + ".out");
    var err = directory.resolve("said-" + call + ".err");
    var process = process(out, err, words);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still at work: hub " + String.join(" ", words));
    }
    return new Said(process.exitValue(), read(out), read(err));
  }

  Process process(Path out, Path err, String... words) throws IOException {
    var command = new ArrayList<String>(List.of(HUB.toString()));
    command.addAll(List.of(words));
    var builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
    builder.environment().put("HUB_AS_BUILT", "1");
    builder.environment().putAll(environment);
    return builder.start();
  }

  static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }
}

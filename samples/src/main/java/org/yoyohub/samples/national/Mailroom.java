package org.yoyohub.samples.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The folder that the neighbours share for what is not the hub's business. */
final class Mailroom {
  private final Path folder;

  Mailroom(Path folder) {
    this.folder = folder;
  }

  /** Leaves rows for another; no values hold a comma. */
  void leave(String topic, LocalDate day, List<List<String>> rows) {
    var lines = rows.stream().map(row -> String.join(",", row)).toList();
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(topic + "_" + day + ".csv"), lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what was left under a topic. */
  List<List<String>> take(String topic) {
    var rows = new ArrayList<List<String>>();
    for (var file : files(topic)) {
      try {
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          rows.add(List.of(line.split(",", -1)));
        }
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  private List<Path> files(String topic) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(topic + "_"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

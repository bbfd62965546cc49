package org.yoyohub.formats.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The public tables that ship with the hub, under {@code /data}; sources in its NOTICE.md. */
final class PublicData {
  private PublicData() {}

  /** The rows below the header line, cut at tabs, empty cells kept. */
  static List<List<String>> rows(String file) {
    return read(file).lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
  }

  private static String read(String file) {
    try (var in = PublicData.class.getResourceAsStream("/data/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

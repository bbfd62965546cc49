package org.yoyohub.samples.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Where a partner finds receipts and error lists; each is read once. */
final class ReceiptFolder {
  private static final String RECEIPT = ".receipt.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final boolean takesAway;
  private final Set<Path> read = new HashSet<>();

  ReceiptFolder(Path folder, boolean takesAway) {
    this.folder = folder;
    this.takesAway = takesAway;
  }

  /** The states of the receipts that came since, in the order of their names. */
  List<String> readNew() {
    var files = files();
    var states = files.stream().filter(this::isNewReceipt).map(ReceiptFolder::state).toList();
    if (takesAway) {
      files.forEach(ReceiptFolder::takeAway);
    }
    return states;
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isNewReceipt(Path file) {
    return String.valueOf(file.getFileName()).endsWith(RECEIPT) && (takesAway || read.add(file));
  }

  private static String state(Path receipt) {
    try {
      return JSON.readTree(Files.readAllBytes(receipt)).path("state").asString("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void takeAway(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

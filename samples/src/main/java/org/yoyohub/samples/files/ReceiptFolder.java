package org.yoyohub.samples.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Where a partner finds receipts and error lists; each is read once. */
public final class ReceiptFolder {
  private static final String RECEIPT = ".receipt.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final boolean takesAway;
  private final Set<Path> read = new HashSet<>();

  /**
   * @param takesAway whether what was read is taken away, which confirms it
   */
  public ReceiptFolder(Path folder, boolean takesAway) {
    this.folder = folder;
    this.takesAway = takesAway;
  }

  /** What the receipts say that came since, in the order of their names. */
  public List<ToldState> readNew() {
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

  private static ToldState state(Path receipt) {
    var name = String.valueOf(receipt.getFileName());
    var file = name.substring(0, name.length() - RECEIPT.length());
    try {
      var state = JSON.readTree(Files.readAllBytes(receipt)).path("state").asString("");
      return new ToldState(file, state);
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

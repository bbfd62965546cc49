package org.yoyohub.samples.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yoyohub.formats.catalogue.InterfaceContract;
import tools.jackson.databind.json.JsonMapper;

/** Where a partner finds its receipts and result files; each is read once. */
final class AnswerFolder {
  private static final String RECEIPT = ".receipt.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path receipts;
  private final CsvFolder results;
  private final int outcome;
  private final Set<Path> read = new HashSet<>();

  AnswerFolder(Path home, InterfaceContract result) {
    this.receipts = home.resolve("receipts");
    this.results = new CsvFolder(home.resolve("out"), result, false);
    this.outcome = result.position("outcome");
  }

  Answers readNew() {
    var states = new TreeMap<String, Integer>();
    newReceipts().forEach(file -> count(states, state(file)));
    var outcomes = new TreeMap<String, Integer>();
    results.readNew(row -> count(outcomes, row.get(outcome)));
    return new Answers(states, outcomes);
  }

  private List<Path> newReceipts() {
    if (!Files.isDirectory(receipts)) {
      return List.of();
    }
    try (var files = Files.list(receipts)) {
      return files.filter(AnswerFolder::isReceipt).filter(read::add).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReceipt(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.endsWith(RECEIPT) && !name.startsWith(".");
  }

  private static String state(Path receipt) {
    try {
      return JSON.readTree(Files.readAllBytes(receipt)).path("state").asString("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void count(SortedMap<String, Integer> counts, String word) {
    counts.merge(word, 1, Integer::sum);
  }
}

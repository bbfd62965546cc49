package org.yoyohub.samples.partners;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.files.ReceiptFolder;

/** Where a partner finds its receipts and result files; each is read once. */
final class AnswerFolder {
  private final ReceiptFolder receipts;
  private final CsvFolder results;
  private final int outcome;

  AnswerFolder(Path home, InterfaceContract result) {
    this.receipts = new ReceiptFolder(home.resolve("receipts"), false);
    this.results = new CsvFolder(home.resolve("out"), result, false);
    this.outcome = result.position("outcome");
  }

  Answers readNew() {
    var states = new TreeMap<String, Integer>();
    receipts.readNew().forEach(told -> count(states, told.state()));
    var outcomes = new TreeMap<String, Integer>();
    results.readNew(row -> count(outcomes, row.get(outcome)));
    return new Answers(states, outcomes);
  }

  private static void count(SortedMap<String, Integer> counts, String word) {
    counts.merge(word, 1, Integer::sum);
  }
}

package org.yoyohub.samples.partners;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.files.Inbox;
import org.yoyohub.samples.files.TakenFile;

/** Reads A_011-003_帳, and sees that every row that was sent has an outcome in the end. */
final class ResultDesk {
  private final InterfaceContract contract = Catalogue.standard().get("A_011-003_帳");
  private final Inbox inbox;
  private final Consumer<String> complaints;
  private final List<SentRows> open = new ArrayList<>();
  private final SortedMap<String, Integer> outcomes = new TreeMap<>();

  ResultDesk(Path out, Consumer<String> complaints) {
    this.inbox = new Inbox(out, contract);
    this.complaints = complaints;
  }

  void expect(List<SentRows> sent) {
    sent.stream().filter(rows -> !rows.isEmpty()).forEach(open::add);
  }

  /** Reads what came, and shows each line that waits. */
  void read(Consumer<ResultLine> waiting) {
    for (var file : inbox.take()) {
      var lines = lines(file);
      lines.forEach(line -> outcomes.merge(line.outcome(), 1, Integer::sum));
      lines.stream().filter(line -> line.outcome().equals(SentRows.WAITING)).forEach(waiting);
      settle(file, lines);
    }
  }

  /** How many lines there were of each 処理結果. */
  SortedMap<String, Integer> outcomes() {
    return outcomes;
  }

  /** Settles a file that is refused as a whole; that is right when each of its rows is wrong. */
  boolean isRefusedRightly(String file) {
    return open.removeIf(rows -> rows.isOf(file) && rows.isAllWrong());
  }

  /** The rows of which nothing was said. */
  List<String> unanswered() {
    return open.stream().flatMap(rows -> rows.unanswered().stream()).toList();
  }

  private void settle(TakenFile file, List<ResultLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    // a result does not name its file: of several that it may answer, the one it fits best
    var sent =
        open.stream()
            .filter(rows -> rows.isAnsweredBy(lines))
            .max(Comparator.comparingInt(rows -> rows.fit(lines)));
    if (sent.isEmpty()) {
      complaints.accept(file.name() + ": answers no file that was sent");
      return;
    }
    sent.get().answer(lines).forEach(complaints);
    if (sent.get().isSettled()) {
      open.remove(sent.get());
    }
  }

  private List<ResultLine> lines(TakenFile file) {
    return file.rows().stream().map(this::line).toList();
  }

  private ResultLine line(List<String> row) {
    return new ResultLine(
        Long.parseLong(get(row, "line")),
        get(row, "subject_number"),
        get(row, "outcome"),
        get(row, "code"),
        get(row, "received_on"));
  }

  private String get(List<String> row, String item) {
    return row.get(contract.position(item));
  }
}

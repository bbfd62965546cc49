package org.yoyohub.samples.neighbourhood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of a file of subjects, told when it can be and again when nobody waits any more. */
final class MiniResult {
  private final String partner;
  private final LocalDate receivedOn;
  private final List<String> numbers = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private List<List<String>> last = List.of();

  MiniResult(String partner, int records, LocalDate receivedOn) {
    this.partner = partner;
    this.receivedOn = receivedOn;
    for (int i = 0; i < records; i++) {
      numbers.add("");
      codes.add("I001");
    }
  }

  String partner() {
    return partner;
  }

  void put(int row, String number, String code) {
    numbers.set(row, number);
    codes.set(row, code);
  }

  boolean isLast(MiniBook book) {
    return numbers.stream().noneMatch(book::waits);
  }

  /** The rows, unless they say what was said already. */
  @Nullable List<List<String>> rows(MiniBook book) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < numbers.size(); i++) {
      rows.add(row(i, book));
    }
    var news = rows.equals(last) ? null : rows;
    last = rows;
    return news;
  }

  private List<String> row(int i, MiniBook book) {
    var number = numbers.get(i);
    var code = codes.get(i);
    boolean waits = code.isEmpty() && book.waits(number);
    var outcome = waits ? "4" : code.isEmpty() ? "1" : "3";
    var line = Integer.toString(i + 2);
    return List.of(
        line, number, outcome, waits ? book.reason(number) : code, "", receivedOn.toString());
  }
}

package org.yoyohub.formats.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The few pieces of Markdown that the generated pages are made of. */
final class Markdown {
  private Markdown() {}

  /** A row of a table; a bar inside a cell does not end it. */
  static String row(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.toString().replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  static String list(List<String> words) {
    return String.join(", ", words);
  }

  /** An enum's name as a reader says it: my number, not MY_NUMBER; nothing for NONE. */
  static String word(Enum<?> value) {
    return value.name().equals("NONE")
        ? ""
        : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

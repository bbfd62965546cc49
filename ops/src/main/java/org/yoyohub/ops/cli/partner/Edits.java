package org.yoyohub.ops.cli.partner;

import java.util.function.BinaryOperator;
import org.yoyohub.ops.cli.term.CliException;

/** Edits an agreement's text by one key; what cannot be edited is refused. */
final class Edits {
  private Edits() {}

  static String of(String text, String key, BinaryOperator<String> edit) {
    try {
      return edit.apply(text, key);
    } catch (IllegalArgumentException e) {
      throw CliException.refused(String.valueOf(e.getMessage()));
    }
  }
}

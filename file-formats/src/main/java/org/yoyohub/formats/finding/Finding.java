package org.yoyohub.formats.finding;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one item of one record. It carries no value, so it may be logged, stored and
 * sent.
 *
 * @param line the record's line in the file, counted from 1; 0 when the file as a whole is meant
 * @param item the item's Japanese name, or null when the record or file as a whole is meant
 * @param code the agreed code
 * @param limit what the rule demands (a width, a code list), never what the file holds
 */
public record Finding(long line, @Nullable String item, FindingCode code, String limit) {
  public static Finding ofFile(FindingCode code, String limit) {
    return new Finding(0, null, code, limit);
  }

  public Severity severity() {
    return code.severity();
  }

  /** What is wrong, in Japanese. */
  public String message() {
    return code.message(item, limit);
  }

  /** What to do about it, in Japanese. */
  public String remedy() {
    return code.remedy(limit);
  }
}

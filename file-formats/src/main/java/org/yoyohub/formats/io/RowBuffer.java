package org.yoyohub.formats.io;

import java.util.Arrays;

/** The record being read: its characters in one array, used again for every record. */
final class RowBuffer {
  private static final String[] SHORT = new String[0x80];

  static {
    for (char c = 0; c < SHORT.length; c++) {
      SHORT[c] = String.valueOf(c);
    }
  }

  private char[] text = new char[1 << 12];
  private int length;
  private int[] ends = new int[64];
  private boolean[] quoted = new boolean[64];
  private int fields;
  private boolean anyQuoted;

  void clear() {
    length = 0;
    fields = 0;
    if (anyQuoted) {
      Arrays.fill(quoted, false);
      anyQuoted = false;
    }
  }

  /** Adds a character; false when the record is full. */
  boolean put(char c) {
    if (length == text.length && !grow()) {
      return false;
    }
    text[length++] = c;
    return true;
  }

  /** Adds a run of characters, all or none; false when the record has no place for them. */
  boolean append(char[] from, int at, int count) {
    while (length + count > text.length) {
      if (!grow()) {
        return false;
      }
    }
    System.arraycopy(from, at, text, length, count);
    length += count;
    return true;
  }

  private boolean grow() {
    if (text.length >= Limits.ROW_CHARS) {
      return false;
    }
    text = Arrays.copyOf(text, text.length * 2);
    return true;
  }

  void markQuoted() {
    if (fields >= quoted.length) {
      quoted = Arrays.copyOf(quoted, fields * 2);
    }
    quoted[fields] = true;
    anyQuoted = true;
  }

  /** How many characters the field has so far. */
  int fieldLength() {
    return fields == 0 ? length : length - ends[fields - 1];
  }

  /** Ends the field; false when there are too many. */
  boolean endField() {
    if (fields == Limits.FIELDS) {
      return false;
    }
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, fields * 2);
    }
    ends[fields++] = length;
    return true;
  }

  Row row(long line) {
    var values = new String[fields];
    int from = 0;
    for (int i = 0; i < fields; i++) {
      values[i] = value(from, ends[i] - from);
      from = ends[i];
    }
    return new Row(line, values, anyQuoted ? Arrays.copyOf(quoted, fields) : null);
  }

  /** Codes and flags are of one character, in every record again: they are made once. */
  private String value(int from, int count) {
    if (count == 0) {
      return "";
    }
    char first = text[from];
    return count == 1 && first < SHORT.length ? SHORT[first] : new String(text, from, count);
  }
}

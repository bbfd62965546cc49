package org.yoyohub.formats.io;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One record: its line and its fields by position. It says where it is, never what it holds. */
public final class Row {
  private final long line;
  private final String[] fields;
  private final boolean @Nullable [] marks;

  Row(long line, String[] fields, boolean @Nullable [] marks) {
    this.line = line;
    this.fields = fields;
    this.marks = marks;
  }

  /** A record that was made, not read. */
  public static Row of(long line, String... fields) {
    return new Row(line, fields.clone(), null);
  }

  /** The line the record begins on, counted from 1. */
  public long line() {
    return line;
  }

  public int size() {
    return fields.length;
  }

  public String field(int position) {
    return fields[position];
  }

  /**
   * Whether the field stood in quotes, or in a fixed record was filled with full-width spaces: it
   * is written back the same way.
   */
  boolean isMarked(int position) {
    return marks != null && marks[position];
  }

  /** The same record with one field changed by an agreed rule, such as the replacement of 外字. */
  public Row with(int position, String value) {
    var changed = fields.clone();
    changed[position] = value;
    return new Row(line, changed, marks);
  }

  /** The same record without its first fields, which were framing. */
  Row from(int position) {
    var rest = Arrays.copyOfRange(fields, position, fields.length);
    return new Row(
        line, rest, marks == null ? null : Arrays.copyOfRange(marks, position, marks.length));
  }

  @Override
  public String toString() {
    return "record at line " + line;
  }
}

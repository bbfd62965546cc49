package org.yoyohub.formats.io;

/** The bounds of everything read: past them a record is no record. */
final class Limits {
  static final int ROW_CHARS = 1 << 20;
  static final int FIELD_CHARS = 1 << 16;
  static final int LINES = 1000;
  static final int FIELDS = 1000;

  private Limits() {}
}

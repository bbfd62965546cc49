package org.yoyohub.formats.io;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.Profile;
import org.yoyohub.formats.finding.FindingCode;

/**
 * The strict reader of separated files. Ugly for speed: one state machine over one buffer. RFC 4180
 * with the line end that was agreed; no comments, nothing trimmed, nothing skipped, all bounded.
 */
final class DelimitedReader {
  private enum At {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED,
    CARRIAGE_RETURN,
    TOO_LONG
  }

  private final CharBlocks chars;
  private final char separator;
  private final boolean crlf;
  private final String lineEndName;
  private final String charsetName;

  private final RowBuffer record = new RowBuffer();
  private At at = At.FIELD_START;
  private long line = 1;
  private long recordLine = 1;
  private @Nullable FindingCode trouble;
  private String limit = "";
  private boolean wrongLineEnd;
  private boolean lossy;
  private boolean broken;

  DelimitedReader(InputStream in, Profile profile) {
    this.chars = new CharBlocks(new CharSource(in, profile.charset()));
    this.separator = profile.separator();
    this.crlf = profile.lineEnd().equals("\r\n");
    this.lineEndName = crlf ? "CRLF" : "LF";
    this.charsetName = profile.charset().name();
  }

  /** The next record; null at the end. Look at {@link #trouble()} before using it. */
  @Nullable Row next() throws IOException {
    if (broken || chars.peek() < 0) {
      return lastWords();
    }
    begin();
    while (!step(chars.read())) {
      scan();
    }
    lossy = chars.takeLossy();
    if (chars.takeMalformed()) {
      trouble = FindingCode.R004;
      limit = charsetName;
    }
    return record.row(recordLine);
  }

  /** What made the record unreadable; null when nothing did. */
  @Nullable FindingCode trouble() {
    return trouble;
  }

  String limit() {
    return limit;
  }

  String lineEndName() {
    return lineEndName;
  }

  /** Whether the record held a line end that was not agreed. */
  boolean hadWrongLineEnd() {
    return wrongLineEnd;
  }

  /** Whether the record held a character by another of its codes than it would be written with. */
  boolean hadLossyCharacter() {
    return lossy;
  }

  /** Whether nothing behind this record can be read. */
  boolean isBroken() {
    return broken;
  }

  /** Bytes that are no character, with nothing behind them, are a record of their own. */
  private @Nullable Row lastWords() {
    if (broken || !chars.takeMalformed()) {
      return null;
    }
    begin();
    say(FindingCode.R004, charsetName);
    endField();
    return record.row(recordLine);
  }

  private void begin() {
    record.clear();
    at = At.FIELD_START;
    recordLine = line;
    trouble = null;
    limit = "";
    wrongLineEnd = false;
    lossy = false;
  }

  /** Takes one character; true when the record is over. */
  private boolean step(int c) {
    if (c < 0) {
      return endOfFile();
    }
    if (c == 0) {
      say(FindingCode.R005, "");
    }
    return switch (at) {
      case FIELD_START -> fieldStart(c);
      case PLAIN -> plain(c);
      case QUOTED -> inQuotes(c);
      case QUOTE_IN_QUOTED -> afterQuote(c);
      case CARRIAGE_RETURN -> afterCarriageReturn(c);
      case TOO_LONG -> passOver(c);
    };
  }

  private boolean endOfFile() {
    if (at == At.QUOTED) {
      say(FindingCode.R012, "");
      broken = true;
    } else {
      say(FindingCode.R009, "");
    }
    endField();
    return true;
  }

  private boolean fieldStart(int c) {
    if (c == '"') {
      record.markQuoted();
      at = At.QUOTED;
      return false;
    }
    at = At.PLAIN;
    return plain(c);
  }

  private boolean plain(int c) {
    if (c == separator) {
      endField();
      at = At.FIELD_START;
      return false;
    }
    if (c == '\r' && crlf) {
      at = At.CARRIAGE_RETURN;
      return false;
    }
    if (c == '\n') {
      return lineFeed();
    }
    if (c == '\r') {
      sayWrongLineEnd();
    } else if (c == '"') {
      say(FindingCode.R002, "");
    }
    return put(c);
  }

  /** Alone it ends the record even where it is wrong, so that the next record is not lost too. */
  private boolean lineFeed() {
    if (crlf) {
      sayWrongLineEnd();
    }
    line++;
    endField();
    return true;
  }

  private void sayWrongLineEnd() {
    say(FindingCode.R003, lineEndName);
    wrongLineEnd = true;
  }

  private boolean inQuotes(int c) {
    if (c == '"') {
      at = At.QUOTE_IN_QUOTED;
      return false;
    }
    if (c == '\n') {
      line++;
      if (line - recordLine >= Limits.LINES) {
        return stop(FindingCode.R008, "1,000");
      }
    }
    return put(c);
  }

  private boolean afterQuote(int c) {
    if (c == '"') {
      at = At.QUOTED;
      return put(c);
    }
    at = At.PLAIN;
    if (c != separator && c != '\r' && c != '\n') {
      say(FindingCode.R002, "");
    }
    return plain(c);
  }

  private boolean afterCarriageReturn(int c) {
    if (c == '\n') {
      line++;
      endField();
      return true;
    }
    sayWrongLineEnd();
    at = At.PLAIN;
    return put('\r') || plain(c);
  }

  private boolean passOver(int c) {
    if (c == '\n') {
      line++;
      endField();
      return true;
    }
    return false;
  }

  private boolean put(int c) {
    return !record.put((char) c) && tooLong(FindingCode.R006, "1MiB");
  }

  /**
   * Past a bound outside quotes the record is passed over; inside quotes nobody knows where it
   * ends.
   */
  private boolean tooLong(FindingCode code, String bound) {
    if (at == At.QUOTED) {
      return stop(code, bound);
    }
    say(code, bound);
    at = At.TOO_LONG;
    return false;
  }

  private boolean stop(FindingCode code, String bound) {
    say(code, bound);
    broken = true;
    endField();
    return true;
  }

  private void endField() {
    if (record.fieldLength() > Limits.FIELD_CHARS) {
      say(FindingCode.R007, "64KiB");
    }
    if (!record.endField()) {
      say(FindingCode.R006, Limits.FIELDS + "項目");
      at = At.TOO_LONG;
    }
  }

  /** Takes a run of ordinary characters at once. */
  private void scan() {
    switch (at) {
      case PLAIN -> chars.copyRun(separator, record);
      case QUOTED -> chars.copyRun('"', record);
      case TOO_LONG -> chars.skipToLineFeed();
      default -> {}
    }
  }

  private void say(FindingCode code, String what) {
    if (trouble == null) {
      trouble = code;
      limit = what;
    }
  }
}

package org.yoyohub.formats.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.chars.Windows31j;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/**
 * A 全銀 style file: records of 120 bytes, a header 1, data 2, a trailer 8 with the count, an end 9.
 */
final class FixedFile {
  static final int WIDTH = 120;
  private static final int END_OF_FILE_MARK = 0x1A;

  private final InterfaceContract contract;
  private final RecordSink sink;
  private final byte[] record = new byte[WIDTH];
  private final CharsetDecoder decoder;
  private long length;
  private int lastByte;
  private long line;
  private long data;
  private char last = '0';

  FixedFile(InterfaceContract contract, RecordSink sink) {
    this.contract = contract;
    this.sink = sink;
    this.decoder = contract.profile().charset().newDecoder();
  }

  Optional<Finding> read(InputStream raw) throws IOException {
    var in = new BufferedInputStream(raw, 1 << 16);
    Optional<Finding> wrong = Optional.empty();
    while (wrong.isEmpty() && nextLine(in)) {
      wrong = take();
    }
    if (wrong.isPresent()) {
      return wrong;
    }
    if (line == 0) {
      return Optional.of(Finding.ofFile(FindingCode.F010, ""));
    }
    return last == '9' ? wrong : wrong("エンドレコードがありません");
  }

  /** Reads to the next line end; at most one record's bytes are kept, all are counted. */
  private boolean nextLine(InputStream in) throws IOException {
    length = 0;
    record[0] = 0;
    int c = in.read();
    if (c < 0) {
      return false;
    }
    line++;
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (length < WIDTH) {
        record[(int) length] = (byte) c;
      }
      length++;
      lastByte = c;
    }
    return true;
  }

  private Optional<Finding> take() {
    boolean whole = length == WIDTH + 1 && lastByte == '\r';
    if (line == 1 && record[0] == (byte) 0xEF) {
      return Optional.of(Finding.ofFile(FindingCode.F013, ""));
    }
    if (line == 1 && length == WIDTH) {
      return Optional.of(Finding.ofFile(FindingCode.F027, "CRLF"));
    }
    if (last == '9' && length == 1 && record[0] == END_OF_FILE_MARK) {
      return Optional.empty();
    }
    char kind = (char) record[0];
    if (last == '9' || !follows(kind)) {
      return wrong("レコード区分 " + (kind >= '0' && kind <= '9' ? kind : '?') + " の位置が正しくありません");
    }
    last = kind;
    if (!whole) {
      return badLength(kind);
    }
    return switch (kind) {
      case '2' -> data();
      case '8' -> trailer();
      default -> Optional.empty();
    };
  }

  private boolean follows(char kind) {
    return switch (kind) {
      case '1' -> last == '0' || last == '8';
      case '2' -> last == '1' || last == '2';
      case '8' -> last == '1' || last == '2';
      case '9' -> last == '8';
      default -> false;
    };
  }

  private Optional<Finding> badLength(char kind) {
    if (kind != '2') {
      return Optional.of(new Finding(line, null, FindingCode.F021, "長さが120バイトではありません"));
    }
    data++;
    sink.unreadable(line, FindingCode.R011, "120");
    return Optional.empty();
  }

  private Optional<Finding> data() {
    data++;
    var row = row();
    if (row == null) {
      sink.unreadable(line, FindingCode.R004, contract.profile().charset().name());
      return Optional.empty();
    }
    if (Windows31j.firstLossy(record, 0, WIDTH) >= 0) {
      sink.warning(line, FindingCode.R101);
    }
    sink.record(row);
    return Optional.empty();
  }

  private @Nullable Row row() {
    var items = contract.items();
    var fields = new String[items.size()];
    var wide = new boolean[fields.length];
    int from = 0;
    for (int i = 0; i < fields.length; i++) {
      int width = Math.min(items.get(i).bytes(), WIDTH - from);
      try {
        var text = decoder.decode(ByteBuffer.wrap(record, from, width)).toString();
        wide[i] = FixedField.isFilledWide(text);
        fields[i] = FixedField.unfilled(text, items.get(i));
      } catch (CharacterCodingException e) {
        return null;
      }
      from += width;
    }
    return new Row(line, fields, wide);
  }

  private Optional<Finding> trailer() {
    var count = new String(record, 1, 6, java.nio.charset.StandardCharsets.ISO_8859_1);
    long announced = count.matches("\\d{6}") ? Long.parseLong(count) : -1;
    return announced == data ? Optional.empty() : wrong("合計件数に対してデータ " + data + " 件");
  }

  private Optional<Finding> wrong(String what) {
    return Optional.of(new Finding(line, null, FindingCode.F021, what));
  }
}

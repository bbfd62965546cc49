package org.yoyohub.formats.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.Profile.Framing;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/**
 * Writes records by their contract. What cannot be written in its charset is a finding, never a
 * "?".
 */
public final class RecordWriter {
  private final OutputStream out;
  private final InterfaceContract contract;
  private final Framing framing;
  private final TextBytes bytes;
  private final StringBuilder line = new StringBuilder(1024);
  private final char separator;
  private final String lineEnd;
  private long written;

  private RecordWriter(OutputStream out, InterfaceContract contract) {
    this.out = out;
    this.contract = contract;
    this.framing = contract.profile().framing();
    this.separator = contract.profile().separator();
    this.lineEnd = contract.profile().lineEnd();
    this.bytes = new TextBytes(contract.profile().charset());
  }

  /**
   * Begins a file. The number of records must be known for a 国保 style file; elsewhere it is not
   * looked at.
   */
  public static RecordWriter begin(OutputStream out, InterfaceContract contract, long records)
      throws IOException {
    return begin(out, contract, Opening.of(records));
  }

  /** Begins a file whose first record tells more than a number of records. */
  public static RecordWriter begin(OutputStream out, InterfaceContract contract, Opening opening)
      throws IOException {
    var writer = new RecordWriter(out, contract);
    writer.open(opening);
    return writer;
  }

  private void open(Opening opening) throws IOException {
    switch (framing) {
      case PLAIN -> {
        if (contract.profile().header()) {
          put(contract.items().stream().map(Item::name).toList());
        }
      }
      case CONTROL_DATA_END -> put(opening.control(contract));
      case FIXED_120 -> fixed(opening.header());
    }
  }

  /** Writes one record; a finding when one of its items cannot be written, and then nothing is. */
  public Optional<Finding> write(Row row) throws IOException {
    line.setLength(0);
    return switch (framing) {
      case PLAIN -> separated(row);
      case CONTROL_DATA_END -> {
        line.append('2').append(separator).append(written + 2).append(separator);
        yield separated(row);
      }
      case FIXED_120 -> fixed(row);
    };
  }

  /** Ends the file; the stream stays open. */
  public void end() throws IOException {
    if (framing == Framing.CONTROL_DATA_END) {
      put(List.of("3", Long.toString(written + 2)));
    } else if (framing == Framing.FIXED_120) {
      fixed("8%06d".formatted(written));
      fixed("9");
    }
  }

  private Optional<Finding> separated(Row row) throws IOException {
    append(row);
    if (!bytes.encode(line)) {
      return Optional.of(unmappable(row));
    }
    out.write(bytes.array(), 0, bytes.length());
    written++;
    return Optional.empty();
  }

  private void append(Row row) {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        line.append(separator);
      }
      append(row.field(i), row.isMarked(i));
    }
    line.append(lineEnd);
  }

  private void append(String field, boolean quote) {
    if (quote || needsQuotes(field)) {
      line.append('"').append(field.replace("\"", "\"\"")).append('"');
    } else {
      line.append(field);
    }
  }

  private boolean needsQuotes(String field) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == separator || c == '"' || c == '\r' || c == '\n') {
        return true;
      }
    }
    return false;
  }

  private void put(List<String> fields) throws IOException {
    line.setLength(0);
    append(Row.of(0, fields.toArray(String[]::new)));
    putLine();
  }

  private void putLine() throws IOException {
    if (!bytes.encode(line)) {
      throw new IOException("the frame of " + contract.id() + " has no bytes in its charset");
    }
    out.write(bytes.array(), 0, bytes.length());
  }

  private Finding unmappable(Row row) {
    for (int i = 0; i < row.size(); i++) {
      if (!bytes.encode(row.field(i))) {
        return unmappable(row.line(), i);
      }
    }
    throw new IllegalStateException("every item of " + row + " can be written, the record not");
  }

  private Finding unmappable(long at, int item) {
    return finding(at, item, FindingCode.I010, contract.profile().charset().name());
  }

  private Finding finding(long at, int item, FindingCode code, String limit) {
    var name = item < contract.items().size() ? contract.items().get(item).name() : null;
    return new Finding(at, name, code, limit);
  }

  private void fixed(String record) throws IOException {
    line.setLength(0);
    line.append(record).append(" ".repeat(FixedFile.WIDTH - record.length())).append(lineEnd);
    putLine();
  }

  private Optional<Finding> fixed(Row row) throws IOException {
    var record = new byte[FixedFile.WIDTH];
    Arrays.fill(record, (byte) ' ');
    int from = 0;
    for (int i = 0; i < row.size(); i++) {
      var item = contract.items().get(i);
      if (!bytes.encode(row.field(i))) {
        return Optional.of(unmappable(row.line(), i));
      }
      if (bytes.length() > item.bytes()) {
        return Optional.of(finding(row.line(), i, FindingCode.I013, item.bytes() + ""));
      }
      var filled = FixedField.filled(bytes.copy(), item, row.isMarked(i));
      System.arraycopy(filled, 0, record, from, filled.length);
      from += filled.length;
    }
    out.write(record);
    out.write(lineEnd.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    written++;
    return Optional.empty();
  }
}

package org.yoyohub.formats.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.Profile.Framing;
import org.yoyohub.formats.check.Finding;
import org.yoyohub.formats.check.FindingCode;

/**
 * Writes records by their contract. What cannot be written in its charset is a finding, never a
 * "?".
 */
public final class RecordWriter {
  private final OutputStream out;
  private final InterfaceContract contract;
  private final CharsetEncoder encoder;
  private final StringBuilder line = new StringBuilder(1024);
  private final char separator;
  private final String lineEnd;
  private long number = 1;

  private RecordWriter(OutputStream out, InterfaceContract contract) {
    this.out = out;
    this.contract = contract;
    this.separator = contract.profile().separator();
    this.lineEnd = contract.profile().lineEnd();
    this.encoder =
        contract
            .profile()
            .charset()
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Begins a file. The number of records must be known for a 国保 style file; elsewhere it is not
   * looked at.
   */
  public static RecordWriter begin(OutputStream out, InterfaceContract contract, long records)
      throws IOException {
    var writer = new RecordWriter(out, contract);
    writer.beginning(records);
    return writer;
  }

  private void beginning(long records) throws IOException {
    if (contract.profile().header()) {
      put(contract.items().stream().map(Item::name).toList());
    } else if (contract.profile().framing() == Framing.CONTROL_DATA_END) {
      put(List.of("1", "1", "0", String.valueOf(records), "", "0", "0", "", "0", "7", "", "1"));
    } else if (contract.profile().framing() == Framing.FIXED_120) {
      fixed("1");
    }
  }

  /** Writes one record; a finding when one of its items cannot be written, and then nothing is. */
  public Optional<Finding> write(Row row) throws IOException {
    line.setLength(0);
    switch (contract.profile().framing()) {
      case PLAIN -> separated(row);
      case CONTROL_DATA_END -> framed(row);
      case FIXED_120 -> {
        return fixed(row);
      }
    }
    return flush(row);
  }

  /** Ends the file; the stream stays open. */
  public void end() throws IOException {
    if (contract.profile().framing() == Framing.CONTROL_DATA_END) {
      put(List.of("3", String.valueOf(number + 1)));
    } else if (contract.profile().framing() == Framing.FIXED_120) {
      fixed("8%06d".formatted(number - 1));
      fixed("9");
    }
  }

  private void framed(Row row) {
    line.append('2').append(separator).append(number + 1).append(separator);
    separated(row);
  }

  private void separated(Row row) {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        line.append(separator);
      }
      append(row.field(i), row.wasQuoted(i));
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
    separated(Row.of(0, fields.toArray(String[]::new)));
    out.write(encode(line));
  }

  private Optional<Finding> flush(Row row) throws IOException {
    try {
      out.write(encode(line));
      number++;
      return Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of(unmappable(row));
    }
  }

  private Finding unmappable(Row row) {
    for (int i = 0; i < row.size(); i++) {
      if (!encoder.canEncode(row.field(i))) {
        var name = i < contract.items().size() ? contract.items().get(i).name() : null;
        return new Finding(row.line(), name, FindingCode.I010, contract.profile().charset().name());
      }
    }
    return new Finding(row.line(), null, FindingCode.I010, contract.profile().charset().name());
  }

  private byte[] encode(CharSequence text) throws CharacterCodingException {
    var bytes = encoder.reset().encode(CharBuffer.wrap(text));
    var copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }

  private void fixed(String beginning) throws IOException {
    out.write(padded(beginning, FixedFile.WIDTH));
    out.write(encode(lineEnd));
  }

  private Optional<Finding> fixed(Row row) throws IOException {
    var record = ByteBuffer.allocate(FixedFile.WIDTH);
    for (int i = 0; i < row.size(); i++) {
      var item = contract.items().get(i);
      try {
        var bytes = padded(row.field(i), item.bytes());
        if (bytes.length > item.bytes()) {
          return Optional.of(
              new Finding(row.line(), item.name(), FindingCode.I003, item.bytes() + "バイト、"));
        }
        record.put(bytes);
      } catch (CharacterCodingException e) {
        return Optional.of(unmappable(row));
      }
    }
    out.write(record.array());
    out.write(encode(lineEnd));
    number++;
    return Optional.empty();
  }

  private byte[] padded(String text, int width) throws CharacterCodingException {
    var bytes = encode(text);
    if (bytes.length >= width) {
      return bytes;
    }
    var padded = java.util.Arrays.copyOf(bytes, width);
    java.util.Arrays.fill(padded, bytes.length, width, (byte) ' ');
    return padded;
  }
}

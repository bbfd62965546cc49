package org.yoyohub.samples.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.envelope.FileName;

/** A file that a partner took out of its folder. */
public final class TakenFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().get();

  private final InterfaceContract contract;
  private final FileName name;
  private final byte[] bytes;
  private final String sha256;

  TakenFile(InterfaceContract contract, FileName name, byte[] bytes, String sha256) {
    this.contract = contract;
    this.name = name;
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  public FileName name() {
    return name;
  }

  public String sha256() {
    return sha256;
  }

  /** Its records, their values in the contract's order. */
  public List<List<String>> rows() {
    var charset = contract.profile().charset();
    try (var text = new InputStreamReader(new ByteArrayInputStream(bytes), charset);
        var records = FORMAT.parse(text)) {
      return records.stream().map(record -> record.toList()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says which file it is, and nothing of what is in it. */
  @Override
  public String toString() {
    return name.toString();
  }
}

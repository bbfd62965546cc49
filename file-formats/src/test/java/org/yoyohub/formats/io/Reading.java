package org.yoyohub.formats.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** All that a reader handed over, kept for looking at. */
final class Reading implements RecordSink {
  final List<Row> rows = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  private long findings;
  private Optional<Finding> ofFile = Optional.empty();

  static Reading of(byte[] file, InterfaceContract contract) throws IOException {
    return of(new ByteArrayInputStream(file), contract);
  }

  static Reading of(InputStream in, InterfaceContract contract) throws IOException {
    var reading = new Reading();
    reading.ofFile = RecordReader.read(in, contract, reading);
    reading.ofFile.ifPresent(
        f -> reading.told.add((f.line() > 0 ? f.line() + " " : "") + f.code()));
    return reading;
  }

  @Override
  public void record(Row row) {
    rows.add(row);
    var fields = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      fields.add(row.field(i));
    }
    told.add(row.line() + " " + String.join("|", fields));
  }

  @Override
  public void warning(long line, FindingCode code) {
    findings++;
    told.add(line + " " + code);
  }

  @Override
  public void unreadable(long line, FindingCode code, String limit) {
    findings++;
    told.add(line + " " + code);
  }

  /** Whether the reader found nothing to tell. */
  boolean isClean() {
    return findings == 0 && ofFile.isEmpty();
  }

  /** What the writer makes of the rows that were read. */
  byte[] written(InterfaceContract contract, Opening opening) throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = RecordWriter.begin(out, contract, opening);
    for (var row : rows) {
      var finding = writer.write(row);
      if (finding.isPresent()) {
        throw new AssertionError("cannot be written: " + finding.get());
      }
    }
    writer.end();
    return out.toByteArray();
  }
}

package org.yoyohub.samples.files;

import java.time.format.DateTimeFormatter;
import java.util.List;

/** 国保 style: one control record, data records and an end record, numbered throughout. */
final class KokuhoFrame implements Frame {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  private final Envelope envelope;
  private final long records;
  private long number;

  KokuhoFrame(Envelope envelope, long records) {
    this.envelope = envelope;
    this.records = records;
  }

  @Override
  public void begin(StringBuilder text) {
    number = 1;
    text.append("1,1,0,").append(records).append(',').append(dataKind()).append(",0,0,0,0,7,");
    text.append(MONTH.format(envelope.day())).append(',').append(envelope.sequence());
    text.append(lineEnd());
  }

  @Override
  public void record(StringBuilder text, List<String> values) {
    text.append("2,").append(++number);
    for (var value : values) {
      text.append(',');
      CsvFile.field(text, value, ',');
    }
    text.append(lineEnd());
  }

  @Override
  public void end(StringBuilder text) {
    text.append("3,").append(++number).append(lineEnd());
  }

  /** データ種別: three digits; ours are the last ones that the interface's id holds. */
  private String dataKind() {
    var digits = "000" + envelope.contract().id().value().replaceAll("[^0-9]", "");
    return digits.substring(digits.length() - 3);
  }

  private String lineEnd() {
    return envelope.contract().profile().lineEnd();
  }
}

package org.yoyohub.samples.files;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.ItemType;

/** 全銀 style: records of 120 bytes, a header, the data, a trailer with their count, an end. */
final class FixedFrame implements Frame {
  private static final int LENGTH = 120;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  private final Envelope envelope;
  private final List<Item> items;
  private long records;

  FixedFrame(Envelope envelope) {
    this.envelope = envelope;
    this.items = envelope.contract().items();
  }

  @Override
  public void begin(StringBuilder text) {
    line(text, "1" + DAY.format(envelope.day()) + envelope.sender().municipality());
  }

  @Override
  public void record(StringBuilder text, List<String> values) {
    records++;
    var record = new StringBuilder(hasKind() ? "" : "2");
    for (int i = 0; i < items.size(); i++) {
      record.append(fitted(items.get(i), values.get(i)));
    }
    line(text, record.toString());
  }

  @Override
  public void end(StringBuilder text) {
    line(text, "8" + org.yoyohub.samples.people.Numbers.digits(records, 6));
    line(text, "9");
  }

  /** Whether the contract names the record kind as an item of its own. */
  private boolean hasKind() {
    return SampleValues.isRecordKind(items.get(0));
  }

  private String fitted(Item item, String value) {
    int width = item.bytes() > 0 ? item.bytes() : item.type().width();
    int missing = Math.max(0, width - bytes(value));
    return item.type().form() == ItemType.Form.NINE
        ? "0".repeat(missing) + value
        : value + " ".repeat(missing);
  }

  private void line(StringBuilder text, String record) {
    text.append(record).append(" ".repeat(Math.max(0, LENGTH - bytes(record))));
    text.append(envelope.contract().profile().lineEnd());
  }

  private int bytes(String value) {
    return value.getBytes(envelope.contract().profile().charset()).length;
  }
}

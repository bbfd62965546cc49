package org.yoyohub.formats.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** A 国保 style file: one control record with the count, numbered data records, one end record. */
final class ControlledFile {
  private static final int COUNT = 3;
  private static final int FRAME = 2;

  private final InterfaceContract contract;
  private final RecordSink sink;
  private long number;
  private long data;
  private long announced = -1;
  private boolean ended;

  ControlledFile(InterfaceContract contract, RecordSink sink) {
    this.contract = contract;
    this.sink = sink;
  }

  Optional<Finding> read(InputStream in) throws IOException {
    var reader = new DelimitedReader(in, contract.profile());
    Optional<Finding> wrong = Optional.empty();
    for (var row = reader.next(); row != null && wrong.isEmpty(); row = reader.next()) {
      wrong = take(reader, row);
    }
    return wrong.isPresent() ? wrong : ending();
  }

  private Optional<Finding> ending() {
    if (number == 0) {
      return Optional.of(Finding.ofFile(FindingCode.F010, ""));
    }
    if (!ended) {
      return wrong(0, "エンドレコードがありません");
    }
    return announced == data
        ? Optional.empty()
        : wrong(1, "件数 " + announced + " に対してデータ " + data + " 件");
  }

  private Optional<Finding> take(DelimitedReader reader, Row row) {
    number++;
    if (row.field(0).startsWith("\uFEFF")) {
      return Optional.of(Finding.ofFile(FindingCode.F013, ""));
    }
    if (ended) {
      return wrong(row.line(), "エンドレコードの後にレコードがあります");
    }
    if (!row.field(0).equals("2")) {
      var trouble = frameTrouble(reader, row);
      if (trouble.isPresent()) {
        return trouble;
      }
    }
    return switch (row.field(0)) {
      case "1" -> control(row);
      case "2" -> data(reader, row);
      case "3" -> end(row);
      default -> wrong(row.line(), "レコード種別は 1・2・3 のどれかです");
    };
  }

  private Optional<Finding> frameTrouble(DelimitedReader reader, Row row) {
    var trouble = reader.trouble();
    if (reader.hadWrongLineEnd()) {
      return Optional.of(Finding.ofFile(FindingCode.F027, reader.lineEndName()));
    }
    return trouble == null
        ? Optional.empty()
        : wrong(row.line(), new Finding(0, null, trouble, reader.limit()).message());
  }

  private Optional<Finding> control(Row row) {
    if (number != 1) {
      return wrong(row.line(), "コントロールレコードは先頭だけです");
    }
    announced = row.size() > COUNT ? number(row.field(COUNT)) : -1;
    return announced < 0 ? wrong(row.line(), "レコード件数がありません") : numbered(row);
  }

  private Optional<Finding> data(DelimitedReader reader, Row row) {
    if (number == 1) {
      return wrong(row.line(), "コントロールレコードがありません");
    }
    data++;
    var trouble = reader.trouble();
    if (trouble != null) {
      sink.unreadable(row.line(), trouble, reader.limit());
    } else {
      if (reader.hadLossyCharacter()) {
        sink.warning(row.line(), FindingCode.R101);
      }
      sink.record(row.from(Math.min(FRAME, row.size())));
    }
    return reader.isBroken()
        ? Optional.of(new Finding(row.line(), null, FindingCode.F026, row.line() + "行目"))
        : numbered(row);
  }

  private Optional<Finding> end(Row row) {
    ended = true;
    return numbered(row);
  }

  private Optional<Finding> numbered(Row row) {
    return row.size() > 1 && number(row.field(1)) == number
        ? Optional.empty()
        : wrong(row.line(), "レコード番号は " + number + " です");
  }

  private static long number(String text) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
  }

  private static Optional<Finding> wrong(long line, String what) {
    return Optional.of(new Finding(line, null, FindingCode.F021, what));
  }
}

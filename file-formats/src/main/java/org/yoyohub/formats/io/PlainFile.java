package org.yoyohub.formats.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** A separated file of data records, after a header row if its profile has one. */
final class PlainFile {
  private final InterfaceContract contract;
  private final RecordSink sink;

  PlainFile(InterfaceContract contract, RecordSink sink) {
    this.contract = contract;
    this.sink = sink;
  }

  Optional<Finding> read(InputStream in) throws IOException {
    var reader = new DelimitedReader(in, contract.profile());
    var row = reader.next();
    if (row == null) {
      return Optional.of(Finding.ofFile(FindingCode.F010, ""));
    }
    var outer = beginning(reader, row);
    if (outer.isPresent()) {
      return outer;
    }
    if (contract.profile().header()) {
      row = reader.next();
    }
    return body(reader, row);
  }

  private Optional<Finding> beginning(DelimitedReader reader, Row first) {
    if (first.field(0).startsWith("\uFEFF")) {
      return Optional.of(Finding.ofFile(FindingCode.F013, ""));
    }
    if (!contract.profile().header()) {
      return Optional.empty();
    }
    return headerTrouble(reader)
        .or(() -> differingName(first).map(what -> Finding.ofFile(FindingCode.F014, what)));
  }

  /** A header that cannot be read speaks for all rows behind it: one finding, not thousands. */
  private Optional<Finding> headerTrouble(DelimitedReader reader) {
    var trouble = reader.trouble();
    if (trouble == null) {
      return Optional.empty();
    }
    if (trouble == FindingCode.R004 || trouble == FindingCode.R005) {
      return Optional.of(Finding.ofFile(FindingCode.F014, "文字コードが違います"));
    }
    if (reader.hadWrongLineEnd()) {
      return Optional.of(Finding.ofFile(FindingCode.F027, reader.lineEndName()));
    }
    return Optional.of(Finding.ofFile(FindingCode.F014, headerTrouble(trouble)));
  }

  private static String headerTrouble(FindingCode trouble) {
    return switch (trouble) {
      case R009 -> "見出し行が改行で終わっていません";
      case R002, R012 -> "引用符の使い方が正しくありません";
      default -> "見出し行が読めません";
    };
  }

  private Optional<String> differingName(Row header) {
    var items = contract.items();
    for (int i = 0; i < items.size(); i++) {
      if (i >= header.size() || !header.field(i).equals(items.get(i).name())) {
        return Optional.of((i + 1) + "番目の項目は「" + items.get(i).name() + "」です");
      }
    }
    return header.size() == items.size()
        ? Optional.empty()
        : Optional.of("項目は" + items.size() + "個です");
  }

  private Optional<Finding> body(DelimitedReader reader, @Nullable Row first) throws IOException {
    for (var row = first; row != null; row = reader.next()) {
      hand(reader, row);
      if (reader.isBroken()) {
        return Optional.of(new Finding(row.line(), null, FindingCode.F026, row.line() + "行目"));
      }
    }
    return Optional.empty();
  }

  private void hand(DelimitedReader reader, Row row) {
    var trouble = reader.trouble();
    if (trouble != null) {
      sink.unreadable(row.line(), trouble, reader.limit());
    } else if (isBlank(row)) {
      sink.unreadable(row.line(), FindingCode.R010, "");
    } else {
      if (reader.hadLossyCharacter()) {
        sink.warning(row.line(), FindingCode.R101);
      }
      sink.record(row);
    }
  }

  private boolean isBlank(Row row) {
    return row.size() == 1 && row.field(0).isEmpty() && contract.items().size() > 1;
  }
}

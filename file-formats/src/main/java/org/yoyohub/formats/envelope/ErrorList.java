package org.yoyohub.formats.envelope;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.Severity;

/**
 * The list a clerk works through: line, item, code, what is wrong, what to do. Values are never in
 * it.
 */
public final class ErrorList implements Consumer<Finding>, AutoCloseable {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;
  private final CSVPrinter printer;

  public ErrorList(OutputStream out) throws IOException {
    this.printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
    printer.printRecord("行番号", "項目", "コード", "重大度", "メッセージ", "対処");
  }

  @Override
  public void accept(Finding finding) {
    try {
      printer.printRecord(
          finding.line() == 0 ? "" : finding.line(),
          finding.item() == null ? "" : finding.item(),
          finding.code().name(),
          finding.severity() == Severity.ERROR ? "エラー" : "警告",
          finding.message(),
          finding.remedy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes out what is still in hand; the stream below stays open. */
  @Override
  public void close() throws IOException {
    printer.flush();
  }
}

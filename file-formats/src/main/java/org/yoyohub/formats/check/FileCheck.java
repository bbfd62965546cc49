package org.yoyohub.formats.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.finding.Severity;
import org.yoyohub.formats.io.RecordReader;
import org.yoyohub.formats.io.RecordSink;
import org.yoyohub.formats.io.Row;

/** Reads a whole file by its contract, checks every record, and says what became of them. */
public final class FileCheck implements RecordSink {
  private final InterfaceContract contract;
  private final RowCheck rows;
  private final CheckSink sink;
  private long accepted;
  private long rejected;
  private long warnings;

  private FileCheck(InterfaceContract contract, CheckContext context, CheckSink sink) {
    this.contract = contract;
    this.rows = new RowCheck(contract, context, this::say);
    this.sink = sink;
  }

  /** Streams the file through all checks. The verdict on the whole comes last, in the report. */
  public static FileReport run(
      InputStream in, InterfaceContract contract, CheckContext context, CheckSink sink)
      throws IOException {
    var check = new FileCheck(contract, context, sink);
    var wrong = RecordReader.read(in, contract, check);
    var report = check.report();
    return wrong.isPresent() ? report.refusedFor(wrong.get()) : check.judged(report);
  }

  private FileReport report() {
    return new FileReport(accepted + rejected, accepted, rejected, warnings, List.of());
  }

  private FileReport judged(FileReport report) {
    if (report.records() == 0) {
      return judgedEmpty(report);
    }
    if (!contract.acceptance().takes(rejected, report.records())) {
      var counts = "全" + report.records() + "件のうち不良" + rejected + "件";
      return report.refusedFor(Finding.ofFile(FindingCode.F012, counts));
    }
    return report;
  }

  /** Nothing today, or a mistake: where nothing is a fair answer, it is taken and said aloud. */
  private FileReport judgedEmpty(FileReport report) {
    if (!contract.emptyAllowed()) {
      return report.refusedFor(Finding.ofFile(FindingCode.F011, ""));
    }
    say(Finding.ofFile(FindingCode.F101, ""));
    return report();
  }

  @Override
  public void record(Row row) {
    var checked = rows.check(row);
    if (checked == null) {
      rejected++;
    } else {
      accepted++;
      sink.good(checked);
    }
  }

  @Override
  public void warning(long line, FindingCode code) {
    say(new Finding(line, null, code, ""));
  }

  @Override
  public void unreadable(long line, FindingCode code, String limit) {
    rejected++;
    sink.finding(new Finding(line, null, code, limit));
  }

  private void say(Finding finding) {
    if (finding.severity() == Severity.WARNING) {
      warnings++;
    }
    sink.finding(finding);
  }
}

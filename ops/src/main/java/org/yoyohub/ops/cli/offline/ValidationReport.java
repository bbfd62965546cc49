package org.yoyohub.ops.cli.offline;

import java.nio.file.Path;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.ops.cli.offline.FileValidation.Verdict;
import org.yoyohub.ops.cli.term.Json;
import tools.jackson.databind.node.ObjectNode;

/** What {@code hub validate} says about a file. It never holds a value of the file. */
record ValidationReport(InterfaceId interfaceId, Path file, Verdict verdict) {
  private static final int SHOWN = 20;

  ObjectNode json() {
    var json =
        Json.object()
            .put("interface", interfaceId.value())
            .put("file", String.valueOf(file.getFileName()))
            .put("records", verdict.records())
            .put("accepted", verdict.accepted())
            .put("rejected", verdict.rejected());
    var findings = json.putArray("findings");
    verdict.findings().forEach(finding -> findings.add(json(finding)));
    if (verdict.isTruncated()) {
      json.put("truncated", true).put("findingsInAll", verdict.found());
    }
    return json;
  }

  private static ObjectNode json(Finding finding) {
    return Json.object()
        .put("line", finding.line())
        .put("item", finding.item())
        .put("code", finding.code().name())
        .put("severity", finding.severity().name())
        .put("message", finding.message())
        .put("remedy", finding.remedy());
  }

  String text() {
    var text = new StringBuilder();
    verdict.findings().stream().limit(SHOWN).forEach(f -> text.append(line(f)).append("\n"));
    long more = verdict.found() - SHOWN;
    if (more > 0) {
      text.append("… ").append(more).append(" more; --errors OUT.csv writes them all\n");
    }
    var counts = "%s  %s: %d records, %d accepted, %d rejected, %d findings";
    return text
        + counts.formatted(
            interfaceId,
            file.getFileName(),
            verdict.records(),
            verdict.accepted(),
            verdict.rejected(),
            verdict.found());
  }

  private static String line(Finding f) {
    var where = f.line() == 0 ? "ファイル" : f.line() + "行目";
    return where + " " + f.code() + " " + f.severity() + " " + f.message() + " " + f.remedy();
  }
}

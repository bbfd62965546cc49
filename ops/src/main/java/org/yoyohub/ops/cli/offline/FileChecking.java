package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.check.CheckContext;
import org.yoyohub.formats.check.CheckSink;
import org.yoyohub.formats.check.FileCheck;
import org.yoyohub.formats.check.Finding;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.io.Row;
import org.yoyohub.ops.cli.offline.FileValidation.Verdict;

/** The engine of the hub's own staging, run on a file without a hub. */
final class FileChecking {
  private static final Pattern ENDS_IN_MUNICIPALITY = Pattern.compile(".*-(\\d{6})");

  private FileChecking() {}

  static Verdict validate(Path file, InterfaceContract contract, @Nullable String partner)
      throws IOException {
    var findings = new ArrayList<Finding>();
    try (var in = Files.newInputStream(file)) {
      var context = CheckContext.of(municipality(file, partner));
      var report = FileCheck.run(in, contract, context, new Findings(findings));
      var all = new ArrayList<>(report.ofFile());
      all.addAll(findings);
      return new Verdict(report.records(), report.accepted(), report.rejected(), List.copyOf(all));
    }
  }

  /** The sender's municipality, as its name or the file's name tells; "" when neither does. */
  private static String municipality(Path file, @Nullable String partner) {
    if (partner != null) {
      var matcher = ENDS_IN_MUNICIPALITY.matcher(partner);
      return matcher.matches() ? matcher.group(1) : "";
    }
    return FileName.parse(String.valueOf(file.getFileName()))
        .map(FileName::municipality)
        .orElse("");
  }

  /** Keeps the findings; the records themselves are looked at and forgotten. */
  private record Findings(List<Finding> list) implements CheckSink {
    @Override
    public void good(Row row) {
      // only counted
    }

    @Override
    public void finding(Finding finding) {
      list.add(finding);
    }
  }
}

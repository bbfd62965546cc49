package org.yoyohub.samples.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.check.CheckContext;
import org.yoyohub.formats.check.CheckSink;
import org.yoyohub.formats.check.FileCheck;
import org.yoyohub.formats.check.FileReport;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.io.Row;

/** What the checks made of a file: the report, the good rows, the findings on the others. */
record Outcome(FileReport report, List<Row> good, List<Finding> ofRecords) {
  private static final Catalogue CATALOGUE = Catalogue.standard();

  static Outcome of(Case one) {
    try (var in = Files.newInputStream(one.input())) {
      return of(in, CATALOGUE.get(one.contract()), CheckContext.of(one.municipality()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome of(InputStream in, InterfaceContract contract, CheckContext context)
      throws IOException {
    var good = new ArrayList<Row>();
    var findings = new ArrayList<Finding>();
    var sink =
        new CheckSink() {
          @Override
          public void good(Row row) {
            good.add(row);
          }

          @Override
          public void finding(Finding finding) {
            findings.add(finding);
          }
        };
    return new Outcome(FileCheck.run(in, contract, context, sink), good, findings);
  }

  /** All findings, on records and on the file. */
  Stream<Finding> findings() {
    return Stream.concat(ofRecords.stream(), report.ofFile().stream());
  }
}

package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.yoyohub.formats.check.CheckSink;
import org.yoyohub.formats.check.FileCheck;
import org.yoyohub.formats.check.FileReport;
import org.yoyohub.formats.envelope.ErrorList;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.io.Row;
import org.yoyohub.ops.cli.offline.FileValidation.Question;
import org.yoyohub.ops.cli.offline.FileValidation.Verdict;

/** The engine of the hub's own staging, run on a file without a hub. Nothing holds the file. */
final class FileChecking {
  private static final int MOST_KEPT = 10_000;

  private FileChecking() {}

  static Verdict validate(Question question) throws IOException {
    var kept = new Kept();
    var digest = sha256();
    var report = read(question, digest, kept);
    var ofFile = new ArrayList<>(Envelope.findings(question, report, hex(digest)));
    ofFile.addAll(report.ofFile());
    var verdict = verdict(report, ofFile, kept);
    if (question.errors().isPresent()) {
      write(question, question.errors().get(), verdict, ofFile);
    }
    return verdict;
  }

  private static FileReport read(Question question, MessageDigest digest, CheckSink sink)
      throws IOException {
    var contract = question.sender().shaped(question.contract());
    try (InputStream in = new DigestInputStream(Files.newInputStream(question.file()), digest)) {
      var report = FileCheck.run(in, contract, question.sender().context(), sink);
      in.transferTo(OutputStream.nullOutputStream()); // a broken file is not read to its end
      return report;
    }
  }

  private static Verdict verdict(FileReport report, List<Finding> ofFile, Kept kept) {
    var first = new ArrayList<>(ofFile);
    first.addAll(kept.findings);
    return new Verdict(
        report.records(),
        report.accepted(),
        report.rejected(),
        List.copyOf(first),
        ofFile.size() + kept.found,
        kept.errors || ofFile.stream().anyMatch(f -> f.code().isError()));
  }

  /** The error list in the hub's order; the file is read again when not all could be kept. */
  private static void write(Question question, Path to, Verdict verdict, List<Finding> ofFile)
      throws IOException {
    try (var file = Files.newOutputStream(to);
        var list = new ErrorList(file)) {
      if (verdict.isTruncated()) {
        ofFile.forEach(list);
        read(question, sha256(), new Passed(list));
      } else {
        verdict.findings().forEach(list);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Keeps the first findings and counts them all; records are looked at and forgotten. */
  private static final class Kept implements CheckSink {
    private final List<Finding> findings = new ArrayList<>();
    private long found;
    private boolean errors;

    @Override
    public void good(Row row) {
      // only counted
    }

    @Override
    public void finding(Finding finding) {
      found++;
      errors |= finding.code().isError();
      if (findings.size() < MOST_KEPT) {
        findings.add(finding);
      }
    }
  }

  /** Hands every finding on. */
  private record Passed(Consumer<Finding> to) implements CheckSink {
    @Override
    public void good(Row row) {
      // looked at before
    }

    @Override
    public void finding(Finding finding) {
      to.accept(finding);
    }
  }
}

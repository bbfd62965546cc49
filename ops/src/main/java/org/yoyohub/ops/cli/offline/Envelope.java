package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.formats.check.FileReport;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.ops.cli.offline.FileValidation.Question;

/** What name, agreement and manifest say of a file, against what it is. */
final class Envelope {
  private final Question question;
  private final List<Finding> findings = new ArrayList<>();

  private Envelope(Question question) {
    this.question = question;
  }

  /** The findings; none of a manifest when there is none beside the file. */
  static List<Finding> findings(Question question, FileReport report, String sha256)
      throws IOException {
    var envelope = new Envelope(question);
    question.sender().agreement().ifPresent(envelope::agreed);
    var manifest = question.file().resolveSibling(question.file().getFileName() + Manifest.SUFFIX);
    if (Files.isRegularFile(manifest)) {
      envelope.manifest(manifest, report, sha256);
    }
    return envelope.findings;
  }

  private void agreed(Agreement agreement) {
    if (agreement.sends(question.contract().id()).isEmpty()) {
      wrong(FindingCode.F004, "");
    }
    FileName.parse(fileName())
        .filter(name -> !name.municipality().equals(agreement.municipality()))
        .ifPresent(name -> wrong(FindingCode.F025, agreement.municipality()));
  }

  private void manifest(Path file, FileReport report, String sha256) throws IOException {
    Manifest.Read read;
    try {
      read = Manifest.read(Files.readString(file));
    } catch (CharacterCodingException e) {
      wrong(FindingCode.F005, "UTF-8ではありません");
      return;
    }
    if (read.manifest().isEmpty()) {
      wrong(FindingCode.F005, read.problem());
    } else {
      compare(read.manifest().get(), report, sha256);
    }
  }

  private void compare(Manifest manifest, FileReport report, String sha256) throws IOException {
    var differing = differing(manifest);
    if (!differing.isEmpty()) {
      wrong(FindingCode.F006, differing);
    }
    if (manifest.bytes() != Files.size(question.file())) {
      wrong(FindingCode.F007, "");
    } else if (!manifest.sha256().equalsIgnoreCase(sha256)) {
      wrong(FindingCode.F008, "");
    }
    // records of a file that could not be read to its end are not worth counting
    if (!report.isRefused() && manifest.records() != report.records()) {
      var counts = "送付票 %d件、ファイル %d件".formatted(manifest.records(), report.records());
      wrong(FindingCode.F009, counts);
    }
  }

  /** The keys of the manifest that say otherwise than the file's name, sender and interface. */
  private String differing(Manifest manifest) {
    var keys = new ArrayList<String>();
    differs(keys, "file", manifest.file(), fileName());
    differs(keys, "interface", manifest.interfaceId(), question.contract().id().value());
    question.sender().partner().ifPresent(p -> differs(keys, "partner", manifest.partner(), p));
    FileName.parse(fileName())
        .ifPresent(
            name -> {
              var day = manifest.businessDate().replace("-", "");
              differs(keys, "municipality", manifest.municipality(), name.municipality());
              differs(keys, "businessDate", day, name.businessDate().toString().replace("-", ""));
              differs(keys, "sequence", manifest.sequence(), name.sequence());
            });
    return String.join(", ", keys);
  }

  private static void differs(List<String> keys, String key, Object said, Object is) {
    if (!Objects.equals(said, is)) {
      keys.add(key);
    }
  }

  private String fileName() {
    return String.valueOf(question.file().getFileName());
  }

  private void wrong(FindingCode code, String limit) {
    findings.add(Finding.ofFile(code, limit));
  }
}

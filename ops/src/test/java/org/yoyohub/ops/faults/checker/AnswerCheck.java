package org.yoyohub.ops.faults.checker;

import static org.yoyohub.ops.faults.checker.Violation.Kind.DUPLICATED;
import static org.yoyohub.ops.faults.checker.Violation.Kind.LOST;
import static org.yoyohub.ops.faults.checker.Violation.Kind.TORN;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.yoyohub.ops.faults.checker.Books.Row;
import org.yoyohub.ops.faults.checker.Disk.Laid;

/** What was laid out lies there once, whole, with its manifest, and is known to the books. */
final class AnswerCheck {
  private final Evidence evidence;
  private final Map<String, Row> latest = new HashMap<>();
  private final List<Violation> found = new ArrayList<>();

  private AnswerCheck(Evidence evidence) {
    this.evidence = evidence;
    evidence.books().rows().stream()
        .filter(row -> !row.isInbound())
        .forEach(row -> latest.put(row.partner() + "/" + row.file(), row));
  }

  static List<Violation> of(Evidence evidence) throws IOException {
    var check = new AnswerCheck(evidence);
    check.latest.values().forEach(check::isThereOnce);
    check.noTwoNamesForOneAnswer();
    check.noneFetchedTwice();
    for (var file : evidence.disk().files()) {
      if (!file.place().equals("in")) {
        check.look(file);
      }
    }
    return check.found;
  }

  private void isThereOnce(Row row) {
    var files = evidence.disk().answers(row.partner(), row.place(), row.file());
    if (files.size() > 1) {
      add(DUPLICATED, row.partner(), row.file() + " lies in two places");
    } else if (files.isEmpty() && row.isLaid() && !isFetched(row)) {
      add(LOST, row.partner(), row.file() + " was laid out and is gone");
    } else if (files.size() == 1 && row.isLaid() && !row.manifest().isEmpty()) {
      hasItsManifest(row, files.get(0));
    }
  }

  private boolean isFetched(Row row) {
    return evidence.journal().fetched().stream()
        .anyMatch(f -> f.partner().equals(row.partner()) && f.file().equals(row.file()));
  }

  private void hasItsManifest(Row row, Laid data) {
    var name = row.file() + Disk.MANIFEST;
    if (evidence.disk().find(row.partner(), data.place(), name).isEmpty()) {
      add(TORN, row.partner(), row.file() + " has no manifest");
    }
  }

  private void noTwoNamesForOneAnswer() {
    var seen = new HashSet<String>();
    for (var row : evidence.books().rows()) {
      var answer = String.join(" ", row.partner(), row.place(), row.sha256(), row.answers());
      if (!row.isInbound() && !seen.add(answer)) {
        add(DUPLICATED, row.partner(), row.file() + " was made ready twice");
      }
    }
  }

  private void noneFetchedTwice() {
    var seen = new HashSet<Journal.Fetched>();
    for (var fetched : evidence.journal().fetched()) {
      if (!seen.add(fetched)) {
        add(DUPLICATED, fetched.partner(), fetched.file() + " was fetched twice");
      }
    }
  }

  private void look(Laid file) throws IOException {
    if (file.isManifest()) {
      manifest(file);
    } else {
      data(file);
    }
  }

  private void manifest(Laid manifest) throws IOException {
    var name = manifest.name().substring(0, manifest.name().length() - Disk.MANIFEST.length());
    var data = evidence.disk().find(manifest.partner(), manifest.place(), name);
    var said = said(manifest);
    if (data.isEmpty()
        || data.get().bytes() != Json.number(said, "bytes")
        || !data.get().sha256().equals(said.get("sha256"))) {
      add(TORN, manifest.partner(), name + " is not what its manifest says");
    }
  }

  private static Map<String, Object> said(Laid manifest) throws IOException {
    try {
      return Json.object(Files.readString(manifest.path()));
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }

  /** Nothing is empty; bytes that no delivery of this name ever had are torn. */
  private void data(Laid file) {
    var known =
        evidence.books().rows().stream()
            .filter(r -> !r.isInbound() && r.partner().equals(file.partner()))
            .toList();
    if (known.stream().noneMatch(r -> r.file().equals(file.name()))) {
      add(DUPLICATED, file.partner(), file.name() + " is known to no delivery");
    } else if (file.bytes() == 0
        || known.stream()
            .noneMatch(r -> r.file().equals(file.name()) && r.sha256().equals(file.sha256()))) {
      add(TORN, file.partner(), file.name() + " is not what was made ready");
    }
  }

  private void add(Violation.Kind kind, String partner, String what) {
    found.add(new Violation(kind, partner, what));
  }
}

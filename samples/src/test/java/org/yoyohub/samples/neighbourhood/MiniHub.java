package org.yoyohub.samples.neighbourhood;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.check.CheckContext;
import org.yoyohub.formats.check.CheckSink;
import org.yoyohub.formats.check.FileCheck;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.Severity;
import org.yoyohub.formats.io.Row;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.Sender;
import org.yoyohub.samples.files.SentFile;

/**
 * A hub in memory, as small as can be: it stands in the real one's place so that the neighbourhood
 * can be tried alone. It takes files in the order of their lanes, and hands rows to its book.
 */
final class MiniHub {
  private final Path partners;
  private final Catalogue catalogue = Catalogue.standard();
  private final Map<String, Integer> lanes = new HashMap<>();
  private final Map<String, Outbox> outboxes = new HashMap<>();
  private final Map<String, byte[]> told = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<MiniResult> results = new ArrayList<>();
  final MiniBook book = new MiniBook();
  int gaps;
  int duplicates;
  private LocalDate day = LocalDate.MIN;

  MiniHub(Path partners) {
    this.partners = partners;
  }

  /** Takes files until none is left that may be taken. */
  void rest(LocalDate today) throws IOException {
    day = today;
    boolean took = true;
    while (took) {
      took = false;
      for (var manifest : manifests()) {
        took |= take(manifest);
      }
    }
  }

  void request(LocalDate today) {
    send("chukan-000000", "A_013-001_IF", book.requests(today), today);
  }

  void inquire(LocalDate today) {
    send("pmh-000000", "A_041-001_IF", book.inquiries(), today);
  }

  /** The daily link, the differentials, and the results that can be told. */
  void close(LocalDate today, List<String> municipalities) {
    for (var code : municipalities) {
      book.link(code);
      tell(code, false);
    }
    results.removeIf(result -> tell(result, today));
  }

  private boolean tell(MiniResult result, LocalDate today) {
    var rows = result.rows(book);
    if (rows != null) {
      send(result.partner(), "A_011-003_帳", rows, today);
    }
    return result.isLast(book);
  }

  private void tell(String code, boolean all) {
    var sent =
        send("kenko-" + code, "A_014-001_IF", all ? book.all(code) : book.changes(code), day);
    try {
      told.put(sent.data().getFileName().toString(), Files.readAllBytes(sent.data()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(partners, 3)) {
      return files
          .filter(f -> f.getParent().endsWith("in"))
          .filter(f -> f.toString().endsWith(Manifest.SUFFIX))
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private boolean take(Path sign) throws IOException {
    var manifest = Manifest.read(Files.readString(sign)).manifest().orElseThrow();
    var data = sign.resolveSibling(manifest.file());
    var lane = manifest.partner() + "/" + manifest.interfaceId();
    int next = lanes.getOrDefault(lane, 0) + 1;
    boolean isKnown = taken.contains(manifest.partner() + "/" + manifest.file());
    if (!isKnown && manifest.sequence() != next) {
      gaps++;
      return false;
    }
    if (isKnown) {
      duplicates++;
    } else {
      lanes.put(lane, next);
      taken.add(manifest.partner() + "/" + manifest.file());
      process(manifest, data, sign);
    }
    Files.delete(data);
    Files.delete(sign);
    return true;
  }

  private void process(Manifest manifest, Path data, Path sign) throws IOException {
    var code = manifest.municipality();
    switch (manifest.interfaceId()) {
      case "JUKI-IDO" -> passOn(data, sign, "kenko-" + code);
      case "A_013-001-ONSHI", "A_013-001-NOTE" -> passOn(data, sign, "onshi-000000");
      case "A_013-001-PMH", "A_013-001-MYNARES" -> passOn(data, sign, "pmh-000000");
      case "A_013-001-MYNA" -> passOn(data, sign, "myna-000000");
      case "A_013-001-RES" -> read(manifest, data).forEach((n, row) -> book.answer(row));
      case "A_041-001-RES" -> read(manifest, data).forEach((n, row) -> book.pseudonym(row));
      case "H_081-002-FORM" -> book.settings(code, read(manifest, data).values());
      case "H_081-008-FORM" -> book.exceptions(code, read(manifest, data).values());
      case "A_081-001-FORM" -> read(manifest, data).forEach((n, row) -> book.staff(row));
      case "A_014-001-REQ" -> read(manifest, data).forEach((n, row) -> asked(code, row));
      default -> subjects(manifest, data);
    }
  }

  private void asked(String code, Map<String, String> row) {
    if (row.get("kind").equals("3")) {
      try {
        var out = partners.resolve("kenko-" + code + "/out");
        var name = row.get("file_name");
        Files.write(out.resolve(name), told.get(name));
        Files.writeString(out.resolve(name + Manifest.SUFFIX), "{}");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      tell(code, row.get("kind").equals("2"));
    }
  }

  private void subjects(Manifest manifest, Path data) throws IOException {
    var result = new MiniResult(manifest.partner(), (int) manifest.records(), day);
    var rows = read(manifest, data);
    rows.forEach(
        (number, row) ->
            result.put(number, row.get("subject_number"), book.take(row, code(manifest), day)));
    if (!rows.isEmpty()) {
      results.add(result);
    }
  }

  private static String code(Manifest manifest) {
    return manifest.interfaceId().contains("A_031") ? "3" : "";
  }

  /** The good rows by their number in the file, from 0; a refused file has none. */
  private Map<Integer, Map<String, String>> read(Manifest manifest, Path data) throws IOException {
    var contract = catalogue.get(manifest.interfaceId());
    var rows = new TreeMap<Integer, Map<String, String>>();
    var sink =
        new CheckSink() {
          @Override
          public void good(Row row) {
            // the header is line 1, and no value of the samples holds a line end
            rows.put((int) row.line() - 2, items(contract, row));
          }

          @Override
          public void finding(Finding finding) {
            if (finding.severity() == Severity.ERROR && !isSubjects(contract)) {
              throw new IllegalStateException(manifest.file() + ": " + finding);
            }
          }
        };
    var in = new ByteArrayInputStream(Files.readAllBytes(data));
    var report = FileCheck.run(in, contract, CheckContext.of(manifest.municipality()), sink);
    if (report.isRefused()) {
      var receipts = data.getParent().resolveSibling("receipts");
      Files.createDirectories(receipts);
      Files.writeString(
          receipts.resolve(manifest.file() + ".receipt.json"), "{\"state\":\"REFUSED\"}");
      rows.clear();
    }
    return rows;
  }

  private static boolean isSubjects(InterfaceContract contract) {
    return contract.apply().startsWith("subject");
  }

  private static Map<String, String> items(InterfaceContract contract, Row row) {
    var items = new HashMap<String, String>();
    for (int i = 0; i < contract.items().size(); i++) {
      items.put(contract.items().get(i).id(), row.field(i));
    }
    return items;
  }

  private SentFile send(String partner, String id, List<List<String>> rows, LocalDate today) {
    var outbox =
        outboxes.computeIfAbsent(
            partner, p -> new Outbox(partners.resolve(p).resolve("out"), Sender.named(p)));
    try (var file = outbox.open(catalogue.get(id), today)) {
      rows.forEach(file::record);
      return file.send();
    }
  }

  private void passOn(Path data, Path sign, String receiver) throws IOException {
    var name = FileName.parse(data.getFileName().toString()).orElseThrow();
    var out = Files.createDirectories(partners.resolve(receiver).resolve("out"));
    Files.copy(data, out.resolve(name.toString()));
    Files.copy(sign, out.resolve(name + Manifest.SUFFIX));
  }
}

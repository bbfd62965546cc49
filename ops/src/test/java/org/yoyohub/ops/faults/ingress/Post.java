package org.yoyohub.ops.faults.ingress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.files.SampleFile;
import org.yoyohub.samples.files.SampleOrder;
import tools.jackson.databind.json.JsonMapper;

/** One partner's side: it writes letters, lays them into its in/ folder, reads its receipts. */
final class Post {
  private static final String SAMPLE_PARTNER = "kenko-131113";
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final AtomicInteger SEED = new AtomicInteger();

  private final String partner;
  private final Path root;
  private final Path desk;
  private final Path journal;
  private LocalDate day = FIRST;

  Post(String partner, Path directory) throws IOException {
    this.partner = partner;
    this.root = directory.resolve("partners").resolve(partner);
    this.desk = Files.createDirectories(directory.resolveSibling("desk-" + partner));
    this.journal = directory.resolveSibling("sender.tsv");
    Files.createDirectories(in());
  }

  Path in() {
    return root.resolve("in");
  }

  Path receipts() {
    return root.resolve("receipts");
  }

  /** The first file of a later day: it fits into its lane whatever became of those before. */
  Letter next(int rows) throws IOException {
    day = day.plusDays(1);
    return letter(day, 1, rows);
  }

  Letter letter(LocalDate day, int sequence, int rows) throws IOException {
    var contract = Catalogue.standard().get("A_011-001_IF");
    var order =
        SampleOrder.of(contract, SAMPLE_PARTNER, day, desk)
            .rows(rows)
            .seed(SEED.incrementAndGet())
            .sequence(sequence);
    var file = SampleFile.write(order);
    var said = new LinkedHashMap<String, @Nullable Object>();
    JsonMapper.builder()
        .build()
        .readTree(file.manifest().toFile())
        .properties()
        .forEach(e -> said.put(e.getKey(), plain(e.getValue())));
    var name = String.valueOf(file.data().getFileName());
    return new Letter(name, Files.readAllBytes(file.data()), said).saying("partner", partner);
  }

  private static Object plain(tools.jackson.databind.JsonNode node) {
    return node.isNumber() ? (Object) node.asLong() : node.asString();
  }

  /** Lays the data, then the manifest; from then on it counts as sent. */
  Letter send(Letter letter, String expect) throws IOException {
    lay(letter.name(), letter.bytes());
    layManifest(letter);
    sent(letter, expect);
    return letter;
  }

  void layManifest(Letter letter) throws IOException {
    lay(letter.name() + ".manifest.json", letter.json().getBytes(StandardCharsets.UTF_8));
  }

  /** Under its name when it is whole. */
  void lay(String name, byte[] bytes) throws IOException {
    var hidden = in().resolve("." + UUID.randomUUID() + ".part");
    Files.write(hidden, bytes);
    Files.move(hidden, in().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes down for the checker that a file was sent, and what must become of it. */
  void sent(Letter letter, String expect) throws IOException {
    sent(letter.name(), letter.sha256(), letter.records(), expect);
  }

  synchronized void sent(String name, String sha256, long records, String expect)
      throws IOException {
    var line = String.join("\t", "accepted", partner, name, sha256, records + "", expect);
    Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** What the partner is told of a file, once it is. */
  Told told(Letter letter) {
    return told(letter.name());
  }

  Told told(String name) {
    return Told.await(receipts(), name);
  }

  /** What is told of a file that is held beside the one that had its name first. */
  Told toldBeside(Letter letter) {
    return Told.await(receipts(), letter.name() + "." + letter.sha256().substring(0, 8));
  }
}

package org.yoyohub.ops.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.files.SampleFile;
import org.yoyohub.samples.files.SampleOrder;
import org.yoyohub.samples.files.SentFile;

/**
 * A pretend partner that writes down what it does: each file is renamed to its name when it is
 * whole, the manifest last, and counts as accepted once that rename came back.
 */
public final class Sender {
  public static final String PARTNER = "kenko-131113";
  public static final String INTERFACE = "A_011-001_IF";
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private final String partner;
  private final Path in;
  private final Path desk;
  private final Path journal;
  private int sequence;

  public Sender(Path partners, Path desk, Path journal) throws IOException {
    this(PARTNER, partners, desk, journal);
  }

  /** The same for another partner of the same kind. */
  public Sender(String partner, Path partners, Path desk, Path journal) throws IOException {
    this.partner = partner;
    this.in = Files.createDirectories(partners.resolve(partner).resolve("in"));
    this.desk = Files.createDirectories(desk);
    this.journal = journal;
  }

  /** Sends the next file of the lane, with so many good rows. */
  public String send(int rows) throws IOException {
    var file = prepare(rows);
    return drop(file, "APPLIED");
  }

  /** Writes the next file of the lane on the sender's own desk. */
  public SentFile prepare(int rows) {
    sequence++;
    var contract = Catalogue.standard().get(INTERFACE);
    return SampleFile.write(
        SampleOrder.of(contract, partner, DAY, desk).rows(rows).seed(sequence).sequence(sequence));
  }

  /** Sends the last name once more, with other rows. */
  public String sendAgain(int rows, String expect) throws IOException {
    var order =
        SampleOrder.of(Catalogue.standard().get(INTERFACE), partner, DAY, desk)
            .rows(rows)
            .seed(-sequence)
            .sequence(sequence);
    return drop(SampleFile.write(order), expect);
  }

  /** Drops a prepared file, again if need be; returns its name. */
  public String drop(SentFile file, String expect) throws IOException {
    var name = String.valueOf(file.data().getFileName());
    note("sending", name, file, expect);
    lay(file.data(), name);
    lay(file.manifest(), String.valueOf(file.manifest().getFileName()));
    note("accepted", name, file, expect);
    return name;
  }

  private void lay(Path file, String name) throws IOException {
    var hidden = in.resolve("." + name + ".part");
    Files.copy(file, hidden, StandardCopyOption.REPLACE_EXISTING);
    Files.move(hidden, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private void note(String what, String name, SentFile file, String expect) throws IOException {
    var line =
        String.join(
            "\t", what, partner, name, file.sha256(), String.valueOf(file.records()), expect);
    append(line);
  }

  private void append(String line) throws IOException {
    Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Takes away what lies in out/, the manifests with their files, and writes it down. */
  public int fetch() throws IOException {
    int fetched = 0;
    var taken = Files.createDirectories(desk.resolve("taken"));
    try (var files = Files.list(in.resolveSibling("out"))) {
      for (var file : files.filter(f -> !name(f).startsWith(".")).toList()) {
        Files.move(file, taken.resolve(name(file)), StandardCopyOption.ATOMIC_MOVE);
        if (!name(file).endsWith(".manifest.json")) {
          append(String.join("\t", "fetched", partner, name(file), "-"));
          fetched++;
        }
      }
    }
    return fetched;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  public Path in() {
    return in;
  }
}

package org.yoyohub.ops.bench.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.files.SampleFile;
import org.yoyohub.samples.files.SampleOrder;
import org.yoyohub.samples.files.SentFile;

/** The files of a benchmark: 住基連携 of about one size, each with other people and a manifest. */
record Parcels(Path folder, List<SentFile> files) {
  static final String SENDER = "juki-131113";
  static final String RECEIVER = "kenko-131113";
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final int PROBE = 100;

  /** Writes so many files of about so many bytes. */
  static Parcels write(Path folder, int count, long bytes) throws IOException {
    long rows = Math.max(1, bytes / bytesPerRow(folder.resolve("probe")));
    var files = new ArrayList<SentFile>(count);
    for (int i = 1; i <= count; i++) {
      files.add(SampleFile.write(order(folder).rows(rows).seed(i).sequence(i)));
    }
    return new Parcels(folder, files);
  }

  private static long bytesPerRow(Path folder) throws IOException {
    var probe = SampleFile.write(order(folder).rows(PROBE));
    long bytes = probe.bytes() / PROBE;
    Files.delete(probe.data());
    Files.delete(probe.manifest());
    return bytes;
  }

  static SampleOrder order(Path folder) {
    return SampleOrder.of(contract(), SENDER, DAY, folder);
  }

  private static InterfaceContract contract() {
    return Catalogue.standard().get("JUKI-IDO");
  }

  long bytes() {
    return files.stream().mapToLong(SentFile::bytes).sum();
  }

  /** Lays copies of all into a folder, durably. */
  void layInto(Path other) throws IOException {
    Files.createDirectories(other);
    for (var file : files) {
      Folders.copy(file.data(), other);
      Folders.copy(file.manifest(), other);
    }
  }
}

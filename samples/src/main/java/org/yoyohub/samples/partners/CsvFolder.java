package org.yoyohub.samples.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;

/** A folder from which a partner reads the files of one interface, each once, in their order. */
final class CsvFolder {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().get();

  private record Found(Path file, FileName name) {}

  private final Path folder;
  private final InterfaceContract contract;
  private final boolean takesAway;
  private final Set<String> read = new HashSet<>();

  CsvFolder(Path folder, InterfaceContract contract, boolean takesAway) {
    this.folder = folder;
    this.contract = contract;
    this.takesAway = takesAway;
  }

  /** Reads what came since the last time; says how many files it was. */
  int readNew(Consumer<List<String>> reader) {
    var files = complete();
    for (var found : files) {
      read(found.file(), reader);
      if (takesAway) {
        takeAway(found.file());
      } else {
        read.add(found.name().toString());
      }
    }
    return files.size();
  }

  private List<Found> complete() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(CsvFolder::found)
          .flatMap(Optional::stream)
          .filter(this::isNew)
          .sorted(
              Comparator.comparing((Found f) -> f.name().businessDate())
                  .thenComparing(f -> f.name().sequence()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Found> found(Path file) {
    return FileName.parse(String.valueOf(file.getFileName())).map(name -> new Found(file, name));
  }

  private boolean isNew(Found found) {
    return found.name().interfaceId().equals(contract.id().value())
        && !read.contains(found.name().toString())
        && Files.exists(folder.resolve(found.name() + Manifest.SUFFIX));
  }

  /** Its being gone is how the hub learns that it was fetched. */
  private static void takeAway(Path file) {
    try {
      Files.deleteIfExists(Path.of(file + Manifest.SUFFIX));
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file, Consumer<List<String>> reader) {
    try (var text = Files.newBufferedReader(file, contract.profile().charset());
        var records = FORMAT.parse(text)) {
      records.forEach(row -> reader.accept(row.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

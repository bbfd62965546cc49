package org.yoyohub.samples.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** One case folder: the bytes a partner sends, and what must come of them. */
record Case(
    String contract,
    String name,
    Path input,
    String why,
    String municipality,
    long records,
    long accepted,
    long rejected,
    List<String> codes,
    boolean refused) {
  private static final Path ROOT = Path.of("src/main/resources/interfaces");

  /** Every case that lies beside the contracts, in the order of their names. */
  static List<Case> all() {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return files.filter(f -> f.endsWith("case.yaml")).sorted().map(Case::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(Path file) {
    var folder = file.getParent();
    Map<String, Object> says = new Yaml().load(text(file));
    return new Case(
        folder.getParent().getFileName().toString(),
        folder.getFileName().toString(),
        input(folder),
        says.get("why").toString(),
        says.get("municipality").toString(),
        number(says, "records"),
        number(says, "accepted"),
        number(says, "rejected"),
        ((List<?>) says.get("codes")).stream().map(Object::toString).toList(),
        (Boolean) says.get("refused"));
  }

  private static long number(Map<String, Object> says, String key) {
    return ((Number) says.get(key)).longValue();
  }

  private static Path input(Path folder) {
    return Stream.of("input.csv", "input.txt", "input.tsv")
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no input in " + folder));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return contract + " / " + name + ": " + why;
  }
}

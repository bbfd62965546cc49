package org.yoyohub.core.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.yaml.YamlProblem;

/** All agreements, found by partner. */
public final class Agreements {
  private static final String SUFFIX = ".yaml";
  private final Map<String, Agreement> byPartner;

  private Agreements(Map<String, Agreement> byPartner) {
    this.byPartner = byPartner;
  }

  /** What a folder of agreements holds, and everything that is wrong in any of its files. */
  public record Loaded(Agreements agreements, List<YamlProblem> problems) {
    public boolean isFine() {
      return problems.isEmpty();
    }
  }

  /** Reads every {@code *.yaml} of {@code agreements/} below a data directory. */
  public static Loaded load(Path dataDirectory, Catalogue catalogue) throws IOException {
    var problems = new ArrayList<YamlProblem>();
    var good = new ArrayList<Agreement>();
    for (var file : files(dataDirectory.resolve("agreements"))) {
      var name = String.valueOf(file.getFileName());
      var partner = name.substring(0, name.length() - SUFFIX.length());
      AgreementReader.read(name, partner, Files.readString(file), catalogue, problems)
          .ifPresent(good::add);
    }
    return new Loaded(of(good), List.copyOf(problems));
  }

  /**
   * One agreement that is no file yet; empty when anything is wrong with it, with every problem
   * noted.
   */
  public static Optional<Agreement> read(
      String partner, String text, Catalogue catalogue, List<YamlProblem> problems) {
    return AgreementReader.read(partner + SUFFIX, partner, text, catalogue, problems);
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** Agreements made elsewhere; one for each partner. */
  public static Agreements of(Collection<Agreement> agreements) {
    return new Agreements(
        agreements.stream()
            .collect(
                Collectors.toMap(Agreement::partner, a -> a, (one, other) -> one, TreeMap::new)));
  }

  public Optional<Agreement> find(String partner) {
    return Optional.ofNullable(byPartner.get(partner));
  }

  /** All of them, by partner. */
  public List<Agreement> all() {
    return List.copyOf(byPartner.values());
  }

  /** Who receives an interface for a municipality. */
  public List<Agreement> receivers(InterfaceId id, String municipality) {
    return byPartner.values().stream()
        .filter(a -> a.receives(id) && a.municipality().equals(municipality))
        .toList();
  }
}

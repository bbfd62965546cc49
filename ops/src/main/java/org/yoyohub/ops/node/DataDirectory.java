package org.yoyohub.ops.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.yaml.YamlProblem;

/**
 * The one directory that holds all a hub keeps: agreements, partners' folders, payloads, keys, the
 * embedded store.
 */
public record DataDirectory(Path path) {
  private static final List<String> SAMPLE_AGREEMENTS =
      List.of(
          "juki-131113",
          "kenko-131113",
          "chukan-000000",
          "onshi-000000",
          "pmh-000000",
          "myna-000000");

  public static DataDirectory of(Path path) {
    return new DataDirectory(path.toAbsolutePath().normalize());
  }

  /** Makes what a first start needs; true when it laid the pretend partners' agreements there. */
  public boolean prepare() throws IOException, SettingsException {
    return prepare(List.of());
  }

  /** The same with more pretend partners, for a first start. */
  public boolean prepare(List<String> more) throws IOException, SettingsException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new SettingsException(List.of(path + " is no directory"));
    }
    FileOps.makeDirectories(path);
    FileOps.makeDirectories(path.resolve("partners"));
    var agreements = path.resolve("agreements");
    if (Files.isDirectory(agreements)) {
      return false;
    }
    FileOps.makeDirectories(agreements);
    lay(SAMPLE_AGREEMENTS, agreements);
    lay(more, agreements);
    return true;
  }

  private static void lay(List<String> partners, Path agreements) throws IOException {
    for (var partner : partners) {
      lay("/agreements/" + partner + ".yaml", agreements.resolve(partner + ".yaml"));
    }
  }

  private static void lay(String resource, Path target) throws IOException {
    try (var in =
        Objects.requireNonNull(DataDirectory.class.getResourceAsStream(resource), resource)) {
      Files.copy(in, target);
    }
  }

  /** The agreements of all partners; refused as a whole when anything is wrong with any of them. */
  public Agreements agreements(Catalogue catalogue) throws IOException, SettingsException {
    var loaded = Agreements.load(path, catalogue);
    if (!loaded.isFine()) {
      throw new SettingsException(loaded.problems().stream().map(YamlProblem::toString).toList());
    }
    return loaded.agreements();
  }
}

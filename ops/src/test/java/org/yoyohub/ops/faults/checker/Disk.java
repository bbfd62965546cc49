package org.yoyohub.ops.faults.checker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every visible file in the partners' folders, as it lies there. */
public record Disk(List<Laid> files) {
  static final String MANIFEST = ".manifest.json";

  /** One file in one folder of one partner; {@code remote} is the partner's own server. */
  public record Laid(
      String partner, String place, String name, long bytes, String sha256, Path path) {
    boolean isManifest() {
      return name.endsWith(MANIFEST);
    }
  }

  /** Reads all folders below partners/, and what lies on the partners' own servers. */
  public static Disk read(Path partners, Map<String, Path> remotes) throws IOException {
    var files = new ArrayList<Laid>();
    for (var partner : list(partners)) {
      for (var place : list(partner)) {
        take(files, name(partner), name(place), place);
      }
    }
    for (var remote : remotes.entrySet()) {
      take(files, remote.getKey(), "remote", remote.getValue());
    }
    return new Disk(List.copyOf(files));
  }

  private static void take(List<Laid> files, String partner, String place, Path folder)
      throws IOException {
    for (var file : list(folder)) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !name(file).startsWith(".")) {
        files.add(new Laid(partner, place, name(file), Files.size(file), sha256(file), file));
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var block = new byte[1 << 16];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Laid> find(String partner, String place, String name) {
    return files.stream()
        .filter(f -> f.partner().equals(partner) && f.place().equals(place))
        .filter(f -> f.name().equals(name))
        .findFirst();
  }

  /** Where an answer of this name lies: a place, or done/ once it was taken. */
  List<Laid> answers(String partner, String place, String name) {
    return files.stream()
        .filter(f -> f.partner().equals(partner) && f.name().equals(name))
        .filter(
            f -> f.place().equals(place) || f.place().equals("done") || f.place().equals("remote"))
        .toList();
  }
}

package org.yoyohub.ops.cli.partner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.ops.cli.term.CliException;

/** The partners' public keys, keys/partners/ below a data directory. */
record KeyFolder(Path folder) {
  private static final int LIMIT = 64 * 1024;

  static KeyFolder below(Path directory) {
    return new KeyFolder(directory.resolve("keys").resolve("partners"));
  }

  /** A key somebody gave, and the name it is kept under. */
  record Given(String name, PublicKey key) {}

  /** One key of an agreement: what it is, or what is wrong with its file. */
  record Kept(String name, Optional<PublicKey> key, String problem) {
    boolean isCalled(String fingerprintOrName) {
      return name.equals(fingerprintOrName)
          || key.filter(
                  k ->
                      k.fingerprint().equals(fingerprintOrName)
                          || k.fingerprint().equals("SHA256:" + fingerprintOrName))
              .isPresent();
    }
  }

  /** Reads and checks a key file; nothing is copied yet. Its name begins with the partner's. */
  Given given(String partner, Path file) throws IOException {
    var own = String.valueOf(file.getFileName());
    var name = own.startsWith(partner) ? own : partner + "-" + own;
    try {
      var given = new Given(name, read(file));
      requireFree(given);
      return given;
    } catch (NoSuchFileException e) {
      throw CliException.refused(file + " is not there");
    } catch (IllegalArgumentException e) {
      throw CliException.refused(file + " " + e.getMessage());
    }
  }

  private void requireFree(Given given) throws IOException {
    var target = folder.resolve(given.name());
    if (FileOps.exists(target) && !read(target).equals(given.key())) {
      throw CliException.refused(
          "another key is kept as " + given.name() + ": give the file another name");
    }
  }

  void keep(Given given) throws IOException {
    FileOps.makeDirectories(folder);
    FileOps.publishText(
        folder.resolve(given.name()), FileOps.Readers.GROUP, given.key().line() + "\n");
  }

  List<Kept> of(Agreement agreement) throws IOException {
    var kept = new java.util.ArrayList<Kept>();
    for (var name : AgreementFile.keys(agreement)) {
      kept.add(kept(name));
    }
    return List.copyOf(kept);
  }

  private Kept kept(String name) throws IOException {
    try {
      return new Kept(name, Optional.of(read(folder.resolve(name))), "");
    } catch (NoSuchFileException e) {
      return new Kept(name, Optional.empty(), "is not there");
    } catch (IllegalArgumentException e) {
      return new Kept(name, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  private static PublicKey read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return PublicKey.parse(new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8));
    }
  }

  /** Takes a key away that no agreement names any more. */
  void remove(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }
}

package org.yoyohub.samples.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;

/**
 * The folder from which a partner takes the files of one interface, in their order; that they are
 * gone from it is the partner's way to say that it has them.
 */
public final class Inbox {
  private final Path folder;
  private final InterfaceContract contract;

  public Inbox(Path folder, InterfaceContract contract) {
    this.folder = folder;
    this.contract = contract;
  }

  /** Takes what lies complete in the folder. */
  public List<TakenFile> take() {
    var taken = new ArrayList<TakenFile>();
    for (var name : complete()) {
      taken.add(take(name));
    }
    return taken;
  }

  private TakenFile take(FileName name) {
    try {
      var file = folder.resolve(name.toString());
      var bytes = Files.readAllBytes(file);
      // the data last: when it is gone, nothing is left behind
      Files.deleteIfExists(folder.resolve(name + Manifest.SUFFIX));
      Files.delete(file);
      return new TakenFile(contract, name, bytes, sha256(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<FileName> complete() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> FileName.parse(String.valueOf(file.getFileName())))
          .flatMap(Optional::stream)
          .filter(name -> name.interfaceId().equals(contract.id().value()))
          .filter(name -> Files.exists(folder.resolve(name + Manifest.SUFFIX)))
          .sorted(Comparator.comparing(FileName::businessDate).thenComparingInt(FileName::sequence))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package org.yoyohub.samples.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.yoyohub.formats.envelope.Manifest;

/** A complete file with its manifest that still lies hidden in its folder, until it is sent. */
public final class FinishedFile {
  private static final String AGAIN = "again-";

  private final Path folder;
  private final String name;
  private final String prefix;
  private final Seal seal;

  FinishedFile(Path folder, String name, Seal seal) {
    this(folder, name, "", seal);
  }

  private FinishedFile(Path folder, String name, String prefix, Seal seal) {
    this.folder = folder;
    this.name = name;
    this.prefix = prefix;
    this.seal = seal;
  }

  /** Gives the file its name, then the manifest in the same way. */
  public SentFile send() {
    var data = reveal(name);
    var manifest = reveal(name + Manifest.SUFFIX);
    return new SentFile(data, manifest, seal.bytes(), seal.records(), seal.sha256());
  }

  /** The same file once more, to be sent after this one was taken; asked for before it is sent. */
  public FinishedFile twin() {
    var twin = new FinishedFile(folder, name, AGAIN, seal);
    copy(name, twin);
    copy(name + Manifest.SUFFIX, twin);
    return twin;
  }

  static Path hidden(Path folder, String name) {
    return folder.resolve("." + name + ".part");
  }

  private void copy(String file, FinishedFile twin) {
    try {
      Files.copy(hidden(folder, prefix + file), hidden(folder, twin.prefix + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path reveal(String file) {
    try {
      var hidden = hidden(folder, prefix + file);
      return Files.move(hidden, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

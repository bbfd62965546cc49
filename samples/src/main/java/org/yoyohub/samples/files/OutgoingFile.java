package org.yoyohub.samples.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.yoyohub.formats.envelope.Manifest;

/** A file being written under a hidden name, until it is sent or given up. */
public final class OutgoingFile implements AutoCloseable {
  private static final int CHUNK = 1 << 15;

  private final Path folder;
  private final Envelope envelope;
  private final Consumer<SentFile> onSent;
  private final Path hidden;
  private final HashedOutput out;
  private final Frame frame;
  private final StringBuilder text = new StringBuilder(2 * CHUNK);
  private long records;

  OutgoingFile(Path folder, Envelope envelope, long announced, Consumer<SentFile> onSent) {
    this.folder = folder;
    this.envelope = envelope;
    this.onSent = onSent;
    this.hidden = hidden(envelope.fileName());
    makeFolder();
    this.out = new HashedOutput(hidden, envelope.contract().profile().charset());
    this.frame = Frame.of(envelope, announced);
    frame.begin(text);
  }

  /** Adds one record, its values in the contract's order. */
  public void record(List<String> values) {
    frame.record(text, values);
    records++;
    if (text.length() >= CHUNK) {
      out.write(text);
    }
  }

  /** Completes the file: renamed to its own name, then the manifest in the same way. */
  public SentFile send() {
    frame.end(text);
    out.write(text);
    var seal = out.seal(records);
    var data = reveal(hidden, envelope.fileName());
    var manifest = writeManifest(envelope.manifest(seal));
    var sent = new SentFile(data, manifest, seal.bytes(), records, seal.sha256());
    onSent.accept(sent);
    return sent;
  }

  /** Removes what was not sent. */
  @Override
  public void close() {
    out.close();
    try {
      Files.deleteIfExists(hidden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path writeManifest(Manifest manifest) {
    var name = envelope.fileName() + Manifest.SUFFIX;
    try {
      Files.writeString(hidden(name), manifest.toJson(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reveal(hidden(name), name);
  }

  private Path reveal(Path from, String name) {
    try {
      return Files.move(from, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path hidden(String name) {
    return folder.resolve("." + name + ".part");
  }

  private void makeFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

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
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.io.RecordWriter;
import org.yoyohub.formats.io.Row;

/** A file being written under a hidden name, until it is sent or given up. */
public final class OutgoingFile implements AutoCloseable {
  private final Path folder;
  private final Envelope envelope;
  private final Consumer<SentFile> onSent;
  private final Path hidden;
  private final HashedOutput out;
  private final RecordWriter writer;
  private long records;

  OutgoingFile(Path folder, Envelope envelope, long announced, Consumer<SentFile> onSent) {
    this.folder = folder;
    this.envelope = envelope;
    this.onSent = onSent;
    this.hidden = hidden(envelope.fileName());
    try {
      Files.createDirectories(folder);
      this.out = new HashedOutput(hidden);
      this.writer = RecordWriter.begin(out, envelope.contract(), envelope.opening(announced));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds one record, its values in the contract's order. */
  public void record(List<String> values) {
    try {
      writer
          .write(Row.of(++records, values.toArray(String[]::new)))
          .ifPresent(OutgoingFile::refuse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(Finding finding) {
    throw new IllegalArgumentException(finding.code() + ": " + finding.message());
  }

  /** Completes the file: renamed to its own name, then the manifest in the same way. */
  public SentFile send() {
    try {
      writer.end();
      var seal = out.seal(records);
      var data = reveal(hidden, envelope.fileName());
      var manifest = writeManifest(envelope.manifest(seal));
      var sent = new SentFile(data, manifest, seal.bytes(), records, seal.sha256());
      onSent.accept(sent);
      return sent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was not sent. */
  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(hidden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path writeManifest(Manifest manifest) throws IOException {
    var name = envelope.fileName() + Manifest.SUFFIX;
    Files.writeString(hidden(name), manifest.toJson(), StandardCharsets.UTF_8);
    return reveal(hidden(name), name);
  }

  private Path reveal(Path from, String name) throws IOException {
    return Files.move(from, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path hidden(String name) {
    return folder.resolve("." + name + ".part");
  }
}

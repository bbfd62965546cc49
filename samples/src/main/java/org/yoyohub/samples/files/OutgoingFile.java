package org.yoyohub.samples.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final Consumer<Seal> onFinished;
  private final Path hidden;
  private final HashedOutput out;
  private final RecordWriter writer;
  private long records;
  private boolean finished;

  OutgoingFile(Path folder, Envelope envelope, long announced, Consumer<Seal> onFinished) {
    this.folder = folder;
    this.envelope = envelope;
    this.onFinished = onFinished;
    this.hidden = FinishedFile.hidden(folder, envelope.fileName());
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
    return finish().send();
  }

  /** Completes the file under its hidden name; it counts as sent from now on. */
  public FinishedFile finish() {
    try {
      writer.end();
      var seal = out.seal(records);
      writeManifest(envelope.manifest(seal));
      finished = true;
      onFinished.accept(seal);
      return new FinishedFile(folder, envelope.fileName(), seal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was not finished. */
  @Override
  public void close() {
    try {
      out.close();
      if (!finished) {
        Files.deleteIfExists(hidden);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeManifest(Manifest manifest) throws IOException {
    var name = envelope.fileName() + Manifest.SUFFIX;
    var file = FinishedFile.hidden(folder, name);
    Files.writeString(file, manifest.toJson(), StandardCharsets.UTF_8);
  }
}

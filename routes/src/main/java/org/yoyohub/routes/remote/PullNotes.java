package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yoyohub.core.payload.FileOps;

/**
 * Remembers what was taken from a partner's server but lies there still. A note is written when the
 * local copies are durable and before anything is removed there, so what is noted is not taken
 * twice. It is not forced itself: without it a file is taken once more and known by its bytes.
 */
final class PullNotes {
  private final Path folder;

  PullNotes(Path folder) {
    this.folder = folder;
  }

  boolean isTaken(Pair pair) throws IOException {
    var note = note(pair.sign());
    return Files.exists(note) && Files.readString(note).equals(pair.note());
  }

  /** Whether the data this completion file speaks of was taken, whatever they were. */
  boolean isTaken(RemoteFile sign) {
    return Files.exists(note(sign));
  }

  void taken(Pair pair) throws IOException {
    FileOps.makeDirectories(folder);
    Files.writeString(note(pair.sign()), pair.note(), StandardCharsets.UTF_8);
  }

  /** Both are gone: what comes by these names from now on is another file. */
  void gone(RemoteFile sign) throws IOException {
    Files.deleteIfExists(note(sign));
  }

  /** Forgets what does not lie there any more. */
  void keepOnly(List<RemoteFile> listed) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    var names = listed.stream().map(Pair::noteName).collect(Collectors.toSet());
    for (var note : notes(names)) {
      Files.deleteIfExists(note);
    }
  }

  private List<Path> notes(Set<String> but) throws IOException {
    try (var notes = Files.list(folder)) {
      return notes.filter(note -> !but.contains(String.valueOf(note.getFileName()))).toList();
    }
  }

  private Path note(RemoteFile sign) {
    return folder.resolve(Pair.noteName(sign));
  }
}

package org.yoyohub.ops.bench.transport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** What a benchmark does with folders outside its clock. */
final class Folders {
  private Folders() {}

  /** How many names in a folder end so. */
  static long count(Path folder, String ending) throws IOException {
    long count = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var name = String.valueOf(file.getFileName());
        count += !name.startsWith(".") && name.endsWith(ending) ? 1 : 0;
      }
    }
    return count;
  }

  static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  /** Copies a file and makes it durable: nothing unwritten of it may fall into a clock. */
  static void copy(Path file, Path folder) throws IOException {
    var copy = folder.resolve(file.getFileName());
    Files.copy(file, copy);
    try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  static void remove(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var files = Files.walk(directory)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}

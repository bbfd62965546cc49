package org.yoyohub.ops.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a folder holds, down to the bytes. */
final class Tree {
  private Tree() {}

  static Map<String, String> of(Path root) throws IOException {
    var tree = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.toList()) {
        tree.put(root.relativize(file).toString(), what(file));
      }
    }
    return tree;
  }

  private static String what(Path file) throws IOException {
    var facts = Files.readAttributes(file, "unix:mode,nlink,uid", LinkOption.NOFOLLOW_LINKS);
    var bytes =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            ? java.util.HexFormat.of().formatHex(Files.readAllBytes(file))
            : "";
    return new TreeMap<>(facts) + " " + bytes;
  }
}

package org.yoyohub.ops.faults;

import java.nio.file.Path;

/**
 * A hub without its web face in a process of its own, made to be broken: what {@code -Dhub.faults}
 * plans ends it in the middle. It works until its standard input ends.
 */
final class CrashHouse {
  private CrashHouse() {}

  public static void main(String[] args) throws Exception {
    try (var node = World.node(Path.of(args[0]), args[1])) {
      System.out.println("ready: " + node.agreements().all().size() + " partners");
      while (System.in.read() >= 0) {
        // the one who started it still wants it
      }
    }
    System.exit(0);
  }
}

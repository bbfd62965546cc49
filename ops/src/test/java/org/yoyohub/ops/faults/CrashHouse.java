package org.yoyohub.ops.faults;

import java.nio.file.Path;

/**
 * A hub without its web face in a process of its own, made to be broken: what {@code -Dhub.faults}
 * plans ends it in the middle. It works until its standard input ends. Words: data directory, JDBC
 * URL and, where it is not alone, its name.
 */
public final class CrashHouse {
  private CrashHouse() {}

  public static void main(String[] args) throws Exception {
    var name = args.length > 2 ? args[2] : "main";
    try (var node = World.node(name, Path.of(args[0]), args[1], PostgresCluster.USER)) {
      System.out.println("ready: " + node.agreements().all().size() + " partners");
      while (System.in.read() >= 0) {
        // the one who started it still wants it
      }
    }
    System.exit(0);
  }
}

package org.yoyohub.ops.faults.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yoyohub.ops.faults.checker.Violation.Kind;

/**
 * Compares what senders saw with what partners have and what the tables say. From the command line:
 * partners' directory, journal of the senders, journal of the faults, JDBC URL, user, password, and
 * {@code partner=DIR} for each partner's own server.
 */
public final class Checker {
  private Checker() {}

  public static void main(String[] args) throws IOException, SQLException {
    var remotes = new java.util.LinkedHashMap<String, Path>();
    for (var word : List.of(args).subList(6, args.length)) {
      remotes.put(
          word.substring(0, word.indexOf('=')), Path.of(word.substring(word.indexOf('=') + 1)));
    }
    try (var db = DriverManager.getConnection(args[3], args[4], args[5])) {
      var verdict = check(Path.of(args[0]), Path.of(args[1]), db, remotes);
      print(verdict, faults(Path.of(args[2])), System.out);
      System.exit(verdict.isFine() ? 0 : 1);
    }
  }

  /** Looks at everything; the hub must be at rest. */
  public static Verdict check(Path partners, Path journal, Connection db, Map<String, Path> remotes)
      throws IOException, SQLException {
    var evidence =
        new Evidence(Journal.read(journal), Disk.read(partners, remotes), Books.read(db));
    var found = new ArrayList<Violation>();
    found.addAll(EffectCheck.of(evidence));
    found.addAll(ReceiptCheck.of(evidence));
    found.addAll(AnswerCheck.of(evidence));
    found.addAll(OrderCheck.of(evidence));
    found.addAll(StuckCheck.of(evidence));
    found.addAll(ChainCheck.of(evidence));
    return Verdict.of(evidence, found);
  }

  private static long faults(Path journal) throws IOException {
    try (var lines = Files.lines(journal)) {
      return lines.count();
    }
  }

  /** The lines of a verdict, the one that counts last. */
  static void print(Verdict verdict, long faults, PrintStream out) {
    verdict.lines().forEach(out::println);
    out.printf(
        "%d faults survived, %d lost, %d duplicated, %d torn%n",
        verdict.isFine() ? faults : 0,
        verdict.count(Kind.LOST),
        verdict.count(Kind.DUPLICATED),
        verdict.count(Kind.TORN));
  }
}

package org.yoyohub.ops.faults.checker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.yoyohub.ops.faults.checker.Books.Event;

/**
 * The account is whole: numbers without a gap, each event with the digest of itself and of the one
 * before, and each delivery where its last event left it.
 */
final class ChainCheck {
  private static final String START = "0".repeat(64);
  private final Books books;
  private final List<Violation> found = new ArrayList<>();

  private ChainCheck(Books books) {
    this.books = books;
  }

  static List<Violation> of(Evidence evidence) {
    var check = new ChainCheck(evidence.books());
    check.walk();
    check.standsWhereTheEventsSay();
    return check.found;
  }

  private void walk() {
    long number = 0;
    var hash = START;
    for (var event : books.events()) {
      if (event.number() != number + 1
          || !event.previousHash().equals(hash)
          || !event.hash().equals(hash(event))) {
        add("the chain breaks at event " + event.number());
        return;
      }
      number = event.number();
      hash = event.hash();
    }
    if (number != books.headNumber() || !hash.equals(books.headHash())) {
      add("the chain ends at " + number + ", its head says " + books.headNumber());
    }
  }

  /** SHA-256 over the fields joined by NUL, the hash before last. */
  private static String hash(Event e) {
    var text =
        String.join(
            "\0",
            Long.toString(e.number()),
            e.delivery(),
            e.at().toString(),
            e.actor(),
            e.from() == null ? "" : e.from(),
            e.to(),
            e.reason(),
            Integer.toString(e.attempt()),
            e.facts(),
            e.previousHash());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException x) {
      throw new IllegalStateException(x);
    }
  }

  private void standsWhereTheEventsSay() {
    var states = new HashMap<String, String>();
    books.events().forEach(event -> states.put(event.delivery(), event.to()));
    for (var row : books.rows()) {
      if (!row.state().equals(states.get(row.id()))) {
        add(row.id() + " is " + row.state() + ", its events say " + states.get(row.id()));
      }
    }
  }

  private void add(String what) {
    found.add(new Violation(Violation.Kind.CHAIN, "-", what));
  }
}

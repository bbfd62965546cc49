package org.yoyohub.ops.faults.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the pretend partners wrote down before and after each thing they did, tab-separated: {@code
 * sending} and {@code accepted} partner, file, sha256, rows, expectation; {@code fetched} partner,
 * file, sha256.
 */
public record Journal(Map<Key, Sent> accepted, List<Fetched> fetched) {

  /** The same partner, name and bytes are the same file, however often it is sent. */
  public record Key(String partner, String file, String sha256) {}

  /**
   * A file whose last rename the sender saw succeed.
   *
   * @param expect APPLIED (all rows), APPLIED:n (n of them refused at the door), PASSED, REFUSED,
   *     HELD
   */
  public record Sent(Key key, long rows, String expect) {
    /** How many rows the hub must refuse. */
    long badRows() {
      return expect.startsWith("APPLIED:") ? Long.parseLong(expect.substring(8)) : 0;
    }

    boolean isExpected(String outcome) {
      return expect.equals(outcome) || expect.startsWith(outcome + ":");
    }
  }

  /** An answer that a partner took away. */
  public record Fetched(String partner, String file, String sha256) {}

  /** Reads a journal; a last line that a crash cut short counts for nothing. */
  public static Journal read(Path file) throws IOException {
    var accepted = new LinkedHashMap<Key, Sent>();
    var fetched = new ArrayList<Fetched>();
    for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      var part = line.split("\t");
      if (part[0].equals("accepted") && part.length == 6) {
        var key = new Key(part[1], part[2], part[3]);
        accepted.put(key, new Sent(key, Long.parseLong(part[4]), part[5]));
      } else if (part[0].equals("fetched") && part.length == 4) {
        fetched.add(new Fetched(part[1], part[2], part[3]));
      }
    }
    return new Journal(accepted, fetched);
  }
}

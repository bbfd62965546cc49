package org.yoyohub.routes;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the way of a partner's files right now; told once when it begins and ends. */
public final class Troubles {
  private static final Logger log = LoggerFactory.getLogger(Troubles.class);

  private final Map<String, Trouble> now = new ConcurrentHashMap<>();
  private final Clock clock;

  public Troubles(Clock clock) {
    this.clock = clock;
  }

  /**
   * One trouble of one partner: where, since when, and what.
   *
   * @param leftAloneUntil when the partner's server is tried again; null when it is tried as usual
   */
  public record Trouble(
      String partner, String where, String what, Instant since, @Nullable Instant leftAloneUntil) {

    /** In words: what it is, and when it is tried again. */
    public String told() {
      return leftAloneUntil == null ? what : what + "; left alone until " + leftAloneUntil;
    }
  }

  /** Notes that something does not work, in words without any value of a person. */
  public void begin(String partner, String where, String what) {
    begin(partner, where, what, null);
  }

  /** The same of a server that is left alone for a while. */
  public void begin(String partner, String where, String what, @Nullable Instant leftAloneUntil) {
    var trouble = new Trouble(partner, where, what, clock.instant(), leftAloneUntil);
    var known =
        now.merge(
            partner + " " + where,
            trouble,
            (old, latest) -> new Trouble(partner, where, what, old.since(), leftAloneUntil));
    if (known.equals(trouble)) {
      log.atWarn()
          .addKeyValue("partner", partner)
          .addKeyValue("where", where)
          .addKeyValue("what", what)
          .log("a partner's files do not move");
    }
  }

  /** Notes that it works again. */
  public void end(String partner, String where) {
    if (now.remove(partner + " " + where) != null) {
      log.atInfo()
          .addKeyValue("partner", partner)
          .addKeyValue("where", where)
          .log("a partner's files move again");
    }
  }

  /** All of them, the longest lasting first. */
  public List<Trouble> all() {
    return now.values().stream().sorted(Comparator.comparing(Trouble::since)).toList();
  }
}

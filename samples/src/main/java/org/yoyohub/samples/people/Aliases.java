package org.yoyohub.samples.people;

import java.util.Locale;

/** Makes PMHキー, オン資仮名 and PMH仮名 that are unreal at sight: one for each seed, kind and person. */
public final class Aliases {
  private static final int KEYS = 81;
  private static final int FALSE_KEYS = 82;
  private static final int ONSHI = 83;
  private static final int TAIL = 26;

  private final long seed;

  public Aliases(long seed) {
    this.seed = seed;
  }

  /** The PMHキー of a person. */
  public String key(long person) {
    return alias("MIHON-KEY", KEYS, person);
  }

  /** A PMHキー that nobody was issued. */
  public String falseKey(long person) {
    return alias("MIHON-KEY-FALSE", FALSE_KEYS, person);
  }

  /** The オン資仮名 of a person. */
  public String onshi(long person) {
    return alias("MIHON-ONSHI", ONSHI, person);
  }

  /** The PMH仮名 that belongs to a key. */
  public String pmh(String key) {
    return "MIHON-PMH-" + key.substring(key.length() - TAIL);
  }

  private String alias(String word, long topic, long person) {
    var mixed = Dice.of(seed, topic, person).next();
    return String.format(Locale.ROOT, "%s-%09d-%016x", word, person, mixed);
  }
}

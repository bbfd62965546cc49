package org.yoyohub.samples.national;

import java.util.Locale;
import org.yoyohub.samples.people.Dice;

/** Makes keys and pseudonyms that are unreal at sight: one for each seed, kind and person. */
final class Names {
  private final long seed;

  Names(long seed) {
    this.seed = seed;
  }

  String key(long person) {
    return name("MIHON-KEY", 81, person);
  }

  /** A key that nobody was issued. */
  String falseKey(long person) {
    return name("MIHON-KEY-FALSE", 82, person);
  }

  String onshi(long person) {
    return name("MIHON-ONSHI", 83, person);
  }

  /** The PMH仮名 that belongs to a key. */
  String pmh(String key) {
    return "MIHON-PMH-" + key.substring(key.length() - 26);
  }

  private String name(String word, long topic, long person) {
    var mixed = Dice.of(seed, topic, person).next();
    return String.format(Locale.ROOT, "%s-%09d-%016x", word, person, mixed);
  }
}

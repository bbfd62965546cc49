package org.yoyohub.samples.people;

import java.util.List;

/** A small seeded generator (splitmix64) that throws the same on every Java version. */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The dice for one thing, told apart by numbers: their throws do not depend on other things. */
  public static Dice of(long seed, long topic, long index) {
    return new Dice(mix(mix(mix(seed) + topic * GOLDEN) + index * GOLDEN));
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to bound - 1. */
  public int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** From low to high, both included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  public boolean chance(int perThousand) {
    return below(1000) < perThousand;
  }

  public <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

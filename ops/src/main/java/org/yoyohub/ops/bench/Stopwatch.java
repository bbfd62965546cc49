package org.yoyohub.ops.bench;

/** Seconds since it was started. */
record Stopwatch(long since) {
  private static final double NANOS = 1e9;

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  double seconds() {
    return (System.nanoTime() - since) / NANOS;
  }
}

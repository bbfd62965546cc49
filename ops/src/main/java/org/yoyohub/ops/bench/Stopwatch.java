package org.yoyohub.ops.bench;

/** Seconds since it was started. */
public record Stopwatch(long since) {
  private static final double NANOS = 1e9;

  public static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  public double seconds() {
    return (System.nanoTime() - since) / NANOS;
  }
}

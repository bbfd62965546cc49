package org.yoyohub.ops.towns;

import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.samples.people.Dice;

/** Lets the hub fall at places that the dice choose; fallen, nothing more comes of what it does. */
final class Falls implements AutoCloseable {
  private static final int PLACES = 81;
  private static final int AHEAD = 400;

  private final Dice dice;
  private final boolean any;
  private long left;
  private boolean down;
  private int count;

  private Falls(long seed, boolean any) {
    this.dice = Dice.of(seed, PLACES, 0);
    this.any = any;
    FaultPoint.plan(any ? this::pass : name -> {});
    rise();
  }

  static Falls seeded(long seed) {
    return new Falls(seed, true);
  }

  static Falls none() {
    return new Falls(0, false);
  }

  private synchronized void pass(String name) {
    if (!down && --left == 0) {
      down = true;
      count++;
    }
    if (down) {
      throw new FaultPoint.PlannedFault(name);
    }
  }

  synchronized boolean isDown() {
    return down;
  }

  /** The hub stands again, until its next fall. */
  synchronized void rise() {
    down = false;
    left = any ? dice.between(1, AHEAD) : Long.MAX_VALUE;
  }

  boolean isAny() {
    return any;
  }

  synchronized int count() {
    return count;
  }

  @Override
  public void close() {
    FaultPoint.plan(null);
  }
}

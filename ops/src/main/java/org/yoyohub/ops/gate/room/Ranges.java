package org.yoyohub.ops.gate.room;

import java.util.TreeMap;

/** The parts of a file that were read. */
final class Ranges {
  private static final int MOST = 1_000;

  private final TreeMap<Long, Long> endByStart = new TreeMap<>();

  /** Notes what was read, joined with what touches it; too scattered, it is not noted. */
  void add(long from, long to) {
    long start = from;
    long end = to;
    var before = endByStart.floorEntry(from);
    if (before != null && before.getValue() >= from) {
      start = before.getKey();
      end = Math.max(end, before.getValue());
    }
    for (var next = endByStart.ceilingEntry(start);
        next != null && next.getKey() <= end;
        next = endByStart.ceilingEntry(start)) {
      end = Math.max(end, next.getValue());
      endByStart.remove(next.getKey());
    }
    if (endByStart.size() < MOST) {
      endByStart.put(start, end);
    }
  }

  /** Whether every byte up to the size was read. */
  boolean cover(long size) {
    var first = endByStart.firstEntry();
    return first != null && first.getKey() == 0 && first.getValue() >= size;
  }
}

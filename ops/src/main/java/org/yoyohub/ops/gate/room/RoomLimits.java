package org.yoyohub.ops.gate.room;

/**
 * How much one partner may send.
 *
 * @param bytes how much may lie in its in/ folder
 * @param files how many files may lie there
 * @param filesPerMinute how many uploads it may begin in a minute
 */
public record RoomLimits(long bytes, long files, int filesPerMinute) {
  public static final long FILES = 500_000;
}

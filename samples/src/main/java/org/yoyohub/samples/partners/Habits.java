package org.yoyohub.samples.partners;

import java.time.LocalDate;

/**
 * How a pretend 健康管理 works.
 *
 * @param takesAway whether it takes what it read out of its folders, which confirms it
 * @param mixesUp whether its clerks take one person for another at times, and keep a list of what
 *     they sent
 * @param carefulFrom from which day on they make no mistakes
 */
record Habits(boolean takesAway, boolean mixesUp, LocalDate carefulFrom) {
  /** Reads, leaves everything where it is, and only slips. */
  static final Habits PLAIN = new Habits(false, false, LocalDate.MAX);
}

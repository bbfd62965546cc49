package org.yoyohub.samples.faults;

/** What becomes of the answer to one request file. */
public enum Failure {
  /** Answered in full, the same day. */
  NONE,
  /** Never answered: the answer was lost on the way. */
  NO_ANSWER,
  /** Answered one to three days later. */
  LATE,
  /** Some rows now, some later, some never. */
  PARTIAL,
  /** The same file comes again, by name and bytes. */
  SAME_FILE_TWICE,
  /** The same rows come again in a file of their own. */
  SAME_ROWS_TWICE,
  /** In two files, of which the second comes first. */
  WRONG_ORDER,
  /** One row is answered again another day, and says something else. */
  CONTRADICTION
}

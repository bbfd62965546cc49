package org.yoyohub.routes.remote;

import java.util.List;

/**
 * What one look into a partner's folder brought.
 *
 * @param taken how many files came with their completion files
 * @param left what lies there still
 * @param unsafe how many names were no names of files and were not touched
 * @param isCut whether the folder held more than was looked at
 */
public record PullReport(int taken, List<Left> left, int unsafe, boolean isCut) {

  /** A file that was left alone. */
  public record Left(String name, Why why) {}

  /** Why a file was left alone. */
  public enum Why {
    /** Its completion file lies there, it does not. */
    NO_DATA,
    /** Nothing says yet that it is complete. */
    NOT_COMPLETE,
    /** It was not there any more. */
    GONE,
    /** It changed while it was read. */
    CHANGED,
    /** A file of this name with other bytes lies here and waits. */
    OTHER_BYTES,
    /** It is here, and may neither be removed there nor moved into done. */
    NOT_REMOVED
  }
}

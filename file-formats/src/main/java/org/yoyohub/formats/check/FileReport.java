package org.yoyohub.formats.check;

import java.util.List;
import org.yoyohub.formats.finding.Finding;

/**
 * What became of a file's records at the door.
 *
 * @param ofFile what is wrong with the file as a whole; any of it refuses the file
 */
public record FileReport(
    long records, long accepted, long rejected, long warnings, List<Finding> ofFile) {
  public boolean isRefused() {
    return !ofFile.isEmpty();
  }

  /** The same report for a file that is refused after all: none of its records are taken. */
  FileReport refusedFor(Finding why) {
    return new FileReport(records, 0, records, warnings, List.of(why));
  }
}

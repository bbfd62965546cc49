package org.yoyohub.samples.town;

import java.time.LocalDate;
import org.yoyohub.samples.people.Resident;

/** One entry of the register: a person as they are after a change, numbered per person. */
public record HistoryRow(
    long processNumber,
    int historyNumber,
    Resident resident,
    Standing standing,
    Change change,
    LocalDate processedOn) {

  /** Whether it is of the first delivery, which holds everybody. */
  public boolean isFirstEntry() {
    return change.reason() == Reason.FIRST_ENTRY;
  }
}

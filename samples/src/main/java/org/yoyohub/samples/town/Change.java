package org.yoyohub.samples.town;

import java.time.LocalDate;

/** Why and when something changed; of the date of change, day and month may be unknown. */
public record Change(Reason reason, String date) {
  static Change on(Reason reason, LocalDate date) {
    return new Change(reason, date.toString());
  }

  static Change inMonthOf(Reason reason, LocalDate date) {
    return new Change(reason, date.toString().substring(0, 8) + "00");
  }
}

package org.yoyohub.samples.town;

import java.time.LocalDate;
import java.util.function.Consumer;

/** The town's register: it numbers every entry and tells it on. */
final class Register {
  private long processNumber;

  /** The register as it is open on one day. */
  record Page(Register register, LocalDate day, Consumer<HistoryRow> reader) {

    /** Enters a person as they now stand. */
    void enter(Citizen citizen, Change change) {
      register.enter(citizen, change, this);
    }
  }

  Page open(LocalDate day, Consumer<HistoryRow> reader) {
    return new Page(this, day, reader);
  }

  private void enter(Citizen citizen, Change change, Page page) {
    citizen.historyNumber++;
    citizen.lastReason = change.reason();
    citizen.lastDay = page.day();
    processNumber++;
    page.reader()
        .accept(
            new HistoryRow(
                processNumber,
                citizen.historyNumber,
                citizen.resident,
                citizen.standing,
                change,
                page.day()));
  }
}

package org.yoyohub.samples.town;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yoyohub.samples.people.Resident;

/** One person of the town as the register knows them now; it changes with each entry. */
final class Citizen {
  final int household;
  Resident resident;
  Standing standing = Standing.RESIDENT;
  int historyNumber;
  @Nullable Reason lastReason;
  @Nullable LocalDate lastDay;

  /** The day from which they are gone; it may lie ahead. */
  @Nullable LocalDate gone;

  /** Whether they live in another town of the same world, and so do not come back. */
  boolean settledElsewhere;

  Citizen(int household, Resident resident) {
    this.household = household;
    this.resident = resident;
  }

  boolean livesHere() {
    return standing == Standing.RESIDENT;
  }

  boolean isActiveOn(LocalDate day) {
    var end = gone;
    return livesHere() || (standing == Standing.MOVED_OUT && end != null && end.isAfter(day));
  }
}

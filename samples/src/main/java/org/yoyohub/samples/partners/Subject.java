package org.yoyohub.samples.partners;

import java.time.LocalDate;

/** One page of the pretend 予防接種台帳: a person's number and the register's last word on them. */
final class Subject {
  private static final String RESIDENT = "1";
  private static final String MOVED_OUT = "2";

  final String number;
  JukiRow row;

  /** Whether the hub was told of them, and not yet that they are gone. */
  boolean registered;

  Subject(String number, JukiRow row) {
    this.number = number;
    this.row = row;
  }

  /** Whether they belong here on this day; who plans to leave does until that day. */
  boolean isActiveOn(LocalDate day) {
    return row.get("resident_status").equals(RESIDENT) || leavesAfter(day);
  }

  boolean leavesAfter(LocalDate day) {
    return row.get("resident_status").equals(MOVED_OUT) && leavingDay().isAfter(day);
  }

  LocalDate leavingDay() {
    return LocalDate.parse(row.get("change_date"));
  }

  /** Whether the register knows the change's date only in part. */
  boolean isChangeDateUnknown() {
    return row.get("change_date").endsWith("-00");
  }
}

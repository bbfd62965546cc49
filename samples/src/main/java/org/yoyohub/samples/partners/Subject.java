package org.yoyohub.samples.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One page of the pretend 予防接種台帳: a person's number and the register's last word on them. */
final class Subject {
  private static final String RESIDENT = "1";
  private static final String MOVED_OUT = "2";
  static final String OUTSIDER = "5";

  final String number;
  JukiRow row;

  /** Whether the hub was told of them, and not yet that they are gone. */
  boolean registered;

  /** When they were last written down in a file, and since when and until when the hub has them. */
  LocalDate toldOn = LocalDate.MIN;

  @Nullable LocalDate registeredOn;
  @Nullable LocalDate expiredOn;

  /** 住民票のある住所, "" until clerks register it; and when they did. */
  String registeredAddress = "";

  @Nullable LocalDate mendedOn;

  Subject(String number, JukiRow row) {
    this.number = number;
    this.row = row;
  }

  /** Whether they belong here on this day; who plans to leave does until that day. */
  boolean isActiveOn(LocalDate day) {
    return row.get("resident_status").equals(RESIDENT) || isOutsider() || leavesAfter(day);
  }

  boolean isOutsider() {
    return row.get("resident_status").equals(OUTSIDER);
  }

  /** Notes that the hub took what was told of them. */
  void took(boolean active, LocalDate day) {
    if (active && !registered) {
      registeredOn = day;
    } else if (!active) {
      expiredOn = day;
    }
    registered = active;
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

package org.yoyohub.samples.town;

/** What can happen to people of the town in a day; listed as often as it is usual. */
enum Happening {
  BIRTH,
  MOVE_IN,
  MOVE_OUT,
  DEATH,
  MOVE_WITHIN,
  NAME_CHANGE,
  BIRTH_AGAIN,
  MOVE_IN_LATE,
  MOVE_OUT_PLANNED,
  DEATH_LATE,
  MOVE_WITHIN_AGAIN,
  SAME_DAY_TWICE,
  DEATH_ON_UNKNOWN_DAY,
  MOVE_OUT_CANCELLED,
  ENTRY_CANCELLED,
  HEAD_CHANGE,
  SUPPORT_BEGINS,
  MY_NUMBER_CHANGE,
  KANA_MENDED,
  REMOVED_EX_OFFICIO
}

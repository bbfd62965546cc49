package org.yoyohub.ops.reconcile;

/** In which way disk and ledger may differ, what it means, and what is done about it. */
public enum Kind {
  ORPHAN_PAYLOAD(
      false, "a payload that no delivery knows", "kept; moved to lost+found/ when it is a day old"),
  STALE_PAYLOAD(true, "a payload of more than a day that no delivery knows", "move to lost+found/"),
  NEWER_PAYLOAD(
      false,
      "a payload that no delivery knows, newer than the last delivery",
      "kept; when the database came from a backup, ask for what came after it once more"),
  LOST_PAYLOAD(false, "its payload is missing or damaged", "restore the payload from a backup"),
  LEFT_OVER(true, "a temporary file that nobody writes any more", "delete it"),
  UNKNOWN_FILE(
      false,
      "a file that no delivery of this partner knows",
      "kept; take it away when nobody waits for it"),
  MISSING_FILE(true, "was sent and is not there, though nobody may take it", "send again"),
  CHANGED_FILE(true, "was sent and is no longer what was sent", "send again"),
  CONFIRMED_FILE(true, "the partner has it, and it still lies there", "move to done/"),
  TAKEN_FILE(true, "was taken already, and its copy still lies there", "delete the copy"),
  MISSING_FOLDER(false, "the folder is not there", "mount the disk, or start the hub anew");

  private final boolean mendable;
  private final String what;
  private final String remedy;

  Kind(boolean mendable, String what, String remedy) {
    this.mendable = mendable;
    this.what = what;
    this.remedy = remedy;
  }

  /** Whether the hub can mend it by itself. */
  public boolean isMendable() {
    return mendable;
  }

  public String what() {
    return what;
  }

  public String remedy() {
    return remedy;
  }
}

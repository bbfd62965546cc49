package org.yoyohub.formats.catalogue;

/** How far the layout of an interface is agreed, and which version of it this is. */
public record Layout(Status status, int version) {
  /** None has no file; later is named but not laid out; provisional is ours; official is theirs. */
  public enum Status {
    NONE,
    LATER,
    PROVISIONAL,
    OFFICIAL
  }

  /** Whether files of it can be read and written today. */
  public boolean isReadable() {
    return status == Status.PROVISIONAL || status == Status.OFFICIAL;
  }

  @Override
  public String toString() {
    var word = status.name().toLowerCase(java.util.Locale.ROOT);
    return isReadable() ? word + " " + version : word;
  }
}

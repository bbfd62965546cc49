package org.yoyohub.formats.catalogue;

/** How many bad records a delivery may hold before the whole of it is refused. */
public record Acceptance(int badRecordsPerThousand) {
  public static final Acceptance ALL_OR_NOTHING = new Acceptance(0);

  public Acceptance {
    if (badRecordsPerThousand < 0 || badRecordsPerThousand > 1000) {
      throw new IllegalArgumentException("per thousand: " + badRecordsPerThousand);
    }
  }

  /** Whether a file with this many bad records among all of them is still taken. */
  public boolean takes(long bad, long all) {
    return bad * 1000 <= all * badRecordsPerThousand;
  }

  @Override
  public String toString() {
    return switch (badRecordsPerThousand) {
      case 0 -> "all-or-nothing";
      case 1000 -> "good-rows";
      default -> "good-rows at most " + badRecordsPerThousand / 10 + "% bad";
    };
  }
}

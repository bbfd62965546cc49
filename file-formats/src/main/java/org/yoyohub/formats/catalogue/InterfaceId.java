package org.yoyohub.formats.catalogue;

import java.util.regex.Pattern;

/** The name partners and operators use for one agreed interface, such as A_011-001_IF. */
public record InterfaceId(String value) implements Comparable<InterfaceId> {
  private static final Pattern FORM =
      Pattern.compile("[A-Z][A-Z0-9]*(?:[-_][A-Z0-9バッチ帳票画他]+(?:-[A-Z0-9]+)*)*");

  public InterfaceId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not an interface id: " + value);
    }
  }

  public static InterfaceId of(String value) {
    return new InterfaceId(value);
  }

  public static boolean isWellFormed(String value) {
    return value.length() <= 40 && FORM.matcher(value).matches();
  }

  /** The id as a part of a table name: the staging table of A_011-001_IF is stage_a_011_001_if. */
  public String sqlName() {
    return value
        .toLowerCase(java.util.Locale.ROOT)
        .replace('-', '_')
        .replace("帳票", "report")
        .replace("帳", "form")
        .replace("バッチ", "batch")
        .replace("他", "other")
        .replace("画", "screen");
  }

  @Override
  public int compareTo(InterfaceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

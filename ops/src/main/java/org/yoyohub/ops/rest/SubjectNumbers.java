package org.yoyohub.ops.rest;

import java.util.regex.Pattern;

/** 予防接種対象者番号 as people write them. */
final class SubjectNumbers {
  private static final Pattern APART = Pattern.compile("(\\d{6})-(\\d{1,15})");
  private static final Pattern WHOLE = Pattern.compile("\\d{21}");
  private static final int RESIDENT = 15;

  private SubjectNumbers() {}

  /** Whether it is written as one, whole or apart. */
  static boolean isOne(String written) {
    return WHOLE.matcher(whole(written)).matches();
  }

  /** 市区町村コード and 宛名番号 may be written apart, the latter without its leading zeros. */
  static String whole(String written) {
    var parts = APART.matcher(written);
    return parts.matches()
        ? parts.group(1) + "0".repeat(RESIDENT - parts.group(2).length()) + parts.group(2)
        : written;
  }
}

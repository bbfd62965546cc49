package org.yoyohub.ops.rest;

import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** What a code says, in the words that partners are told. */
record Words(String code, String message, String remedy) {
  private static final Words NONE = new Words("", "", "");

  static Words of(String code) {
    if (code.isEmpty()) {
      return NONE;
    }
    var finding = Finding.ofFile(FindingCode.valueOf(code), "");
    return new Words(code, finding.message(), finding.remedy());
  }
}

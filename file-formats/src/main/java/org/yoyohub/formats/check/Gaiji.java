package org.yoyohub.formats.check;

import org.yoyohub.formats.chars.Characters;
import org.yoyohub.formats.finding.FindingCode;

/** What becomes of 外字 by the partner's agreement. Asked only where there are any. */
final class Gaiji {
  private static final String REPLACEMENT = "〓";

  private Gaiji() {}

  /** The finding on a value that holds 外字: none of the policies is silent. */
  static FindingCode judge(String value, CheckContext context) {
    return switch (context.gaiji()) {
      case PASS -> FindingCode.I106;
      case REPLACE -> FindingCode.I104;
      case REJECT -> FindingCode.I009;
      case MAP -> isMapped(value, context) ? FindingCode.I104 : FindingCode.I009;
    };
  }

  private static boolean isMapped(String value, CheckContext context) {
    return value
        .codePoints()
        .filter(Characters::isPrivateUse)
        .allMatch(context.replacements()::containsKey);
  }

  static String replaced(String value, CheckContext context) {
    var text = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            code -> {
              if (Characters.isPrivateUse(code)) {
                text.append(context.replacements().getOrDefault(code, REPLACEMENT));
              } else {
                text.appendCodePoint(code);
              }
            });
    return text.toString();
  }
}

package org.yoyohub.formats.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.ItemType.Form;
import org.yoyohub.formats.chars.Characters;
import org.yoyohub.formats.codes.ItemCheck;
import org.yoyohub.formats.codes.ItemChecks;
import org.yoyohub.formats.dates.IsoDate;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** All that a contract demands of one item, made ready for a file. */
final class ItemRule {
  private static final ItemCheck NO_CHECK = value -> null;

  private final Item item;
  private final CheckContext context;
  private final int width;
  private final Form form;
  private final @Nullable Map<String, String> codes;
  private final ItemCheck check;

  ItemRule(Item item, CheckContext context) {
    this.item = item;
    this.context = context;
    this.width = item.type().width();
    this.form = item.type().form();
    this.codes = item.codes() == null ? null : item.codes().meanings();
    this.check = item.check() == null ? NO_CHECK : named(item.check());
  }

  private static ItemCheck named(String name) {
    return ItemChecks.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no check is named " + name));
  }

  /** What is wrong with the value; null when nothing is. An error goes before a warning. */
  @Nullable FindingCode judge(String value) {
    if (value.isEmpty()) {
      return item.required() ? FindingCode.I001 : null;
    }
    var ofForm = judgeForm(value);
    if (ofForm != null && ofForm.isError()) {
      return ofForm;
    }
    var ofMeaning = judgeMeaning(value);
    return ofMeaning == null ? ofForm : ofMeaning;
  }

  private @Nullable FindingCode judgeForm(String value) {
    return switch (form) {
      case X -> halfWidth(value);
      case NINE -> digits(value);
      case N -> text(value, Texts.judge(value, false));
      case T -> text(value, Texts.judge(value, true));
      case K -> text(value, Texts.judgeHalfWidthKana(value));
      case DATE -> date(value);
      case TIME -> Texts.isTime(value) ? null : FindingCode.I002;
    };
  }

  private @Nullable FindingCode halfWidth(String value) {
    if (value.length() > width) {
      return FindingCode.I003;
    }
    return Texts.isHalfWidth(value) ? null : FindingCode.I002;
  }

  private @Nullable FindingCode digits(String value) {
    if (value.length() > width) {
      return FindingCode.I003;
    }
    return Texts.isDigits(value) ? null : FindingCode.I002;
  }

  private @Nullable FindingCode text(String value, @Nullable FindingCode judged) {
    var ofCharacters = judged == FindingCode.I104 ? Gaiji.judge(value, context) : judged;
    if (ofCharacters != null && ofCharacters.isError()) {
      return ofCharacters;
    }
    return value.length() > width && Characters.glyphCount(value) > width
        ? FindingCode.I003
        : ofCharacters;
  }

  private @Nullable FindingCode date(String value) {
    return switch (IsoDate.judge(value)) {
      case VALID, OPEN_START, OPEN_END -> null;
      case PARTLY_UNKNOWN -> item.unknownAllowed() ? null : FindingCode.I006;
      case UNKNOWN -> item.unknownAllowed() ? FindingCode.I105 : FindingCode.I006;
      case NOT_IN_CALENDAR -> item.unknownAllowed() ? FindingCode.I102 : FindingCode.I005;
      case INVALID -> FindingCode.I005;
    };
  }

  private @Nullable FindingCode judgeMeaning(String value) {
    if (codes != null && !codes.containsKey(value)) {
      return FindingCode.I004;
    }
    if (item.beginsWithMunicipality() && !beginsRight(value)) {
      return FindingCode.I008;
    }
    return check.judge(value);
  }

  private boolean beginsRight(String value) {
    return context.municipality().isEmpty()
        || (value.length() > 6 && value.startsWith(context.municipality()));
  }

  Finding finding(long line, FindingCode code, String value) {
    return new Finding(line, item.name(), code, limit(code, value));
  }

  /** What the rule demands, or how many 外字 there are; never what the file holds. */
  private String limit(FindingCode code, String value) {
    return switch (code) {
      case I002 -> demanded();
      case I003 -> String.valueOf(width);
      case I004 -> item.codes() == null ? "" : item.codes().describe();
      case I005 -> item.unknownAllowed() ? "不詳は 1928-00-00 の形" : "YYYY-MM-DD";
      case I008 -> context.municipality();
      case I009, I104, I106 -> String.valueOf(Characters.countPrivateUse(value));
      case I011 -> String.valueOf(width);
      default -> "";
    };
  }

  private String demanded() {
    return switch (form) {
      case X -> "半角";
      case NINE -> "半角数字";
      case N -> "kana".equals(item.check()) ? "全角カタカナ" : "全角";
      case K -> "半角カナ・英数字";
      case T -> "制御文字以外";
      case DATE, TIME -> "HH:MM:SS";
    };
  }

  String replaced(String value) {
    return Gaiji.replaced(value, context);
  }
}

package org.yoyohub.formats.codes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** Reads one GS1 element string, element by element. */
final class Gs1Reader {
  private static final char FNC1 = 0x1D;
  private static final String PUNCTUATION = "!\"%&'()*+,-./:;<=>?_";

  private final String text;
  private final boolean printed;
  private final Map<String, String> elements = new HashMap<>();
  private int at;
  private @Nullable FindingCode wrong;

  Gs1Reader(String text) {
    this.text = text;
    this.printed = text.startsWith("(");
    this.at = startOf(text);
  }

  private static int startOf(String text) {
    int symbology = text.startsWith("]") ? Math.min(3, text.length()) : 0;
    return text.startsWith(String.valueOf(FNC1), symbology) ? symbology + 1 : symbology;
  }

  Gs1 read() {
    while (wrong == null && at < text.length()) {
      element();
    }
    if (wrong == null && elements.isEmpty()) {
      wrong = FindingCode.I011;
    }
    return wrong == null ? elements() : new Gs1.Broken(wrong);
  }

  private void element() {
    var id = identifier();
    var value = id == null ? null : printed ? printedValue() : scannedValue(id);
    wrong = id == null || value == null ? FindingCode.I011 : keep(id, value);
  }

  private @Nullable FindingCode keep(String id, String value) {
    boolean twice = elements.put(id, value) != null;
    return twice ? FindingCode.I012 : judge(id, value);
  }

  private @Nullable String identifier() {
    int start = printed ? at + 1 : at;
    int end = start + 2;
    if (end > text.length() || (printed && !framed(end))) {
      return null;
    }
    at = printed ? end + 1 : end;
    return text.substring(start, end);
  }

  private boolean framed(int end) {
    return text.charAt(at) == '(' && text.startsWith(")", end);
  }

  private String printedValue() {
    int end = nextPrinted(at);
    var value = text.substring(at, end);
    at = end;
    return value;
  }

  // a lot may hold parentheses of its own: only "(dd)" begins an element
  private int nextPrinted(int from) {
    for (int i = from; i + 3 < text.length(); i++) {
      if (text.charAt(i) == '(' && Digits.areDigits(text, i + 1, i + 3) && framedAt(i)) {
        return i;
      }
    }
    return text.length();
  }

  private boolean framedAt(int open) {
    return text.charAt(open + 3) == ')';
  }

  private @Nullable String scannedValue(String id) {
    int fixed = fixedLength(id);
    int end = fixed > 0 ? at + fixed : endOfVariable();
    if (end > text.length()) {
      return null;
    }
    var value = text.substring(at, end);
    // a separator ends a variable element; behind a fixed one it is superfluous, but printed often
    at = end < text.length() && text.charAt(end) == FNC1 ? end + 1 : end;
    return value;
  }

  private int endOfVariable() {
    int end = text.indexOf(FNC1, at);
    return end < 0 ? text.length() : end;
  }

  private static int fixedLength(String id) {
    return switch (id) {
      case "00" -> 18;
      case "01", "02" -> 14;
      case "11", "13", "15", "16", "17" -> 6;
      case "20" -> 2;
      default -> 0;
    };
  }

  private static @Nullable FindingCode judge(String id, String value) {
    return switch (id) {
      case "01" -> value.length() == 14 ? Gtin.judge(value) : FindingCode.I011;
      case "17" -> date(value).isPresent() ? null : FindingCode.I005;
      case "10", "21" -> judgeText(value);
      case "30" -> judgeQuantity(value);
      case "00", "02", "11", "13", "15", "16", "20" -> Digits.judge(value, fixedLength(id));
      default -> FindingCode.I012;
    };
  }

  private static @Nullable FindingCode judgeText(String value) {
    if (value.isEmpty() || value.length() > 20) {
      return FindingCode.I011;
    }
    return value.chars().allMatch(Gs1Reader::isOfText) ? null : FindingCode.I002;
  }

  private static boolean isOfText(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0);
  }

  private static @Nullable FindingCode judgeQuantity(String value) {
    return Digits.judge(value, Math.max(1, Math.min(8, value.length())));
  }

  private static Optional<LocalDate> date(String value) {
    if (Digits.judge(value, 6) != null) {
      return Optional.empty();
    }
    int month = Digits.pair(value, 2);
    return month < 1 || month > 12
        ? Optional.empty()
        : day(YearMonth.of(2000 + Digits.pair(value, 0), month), Digits.pair(value, 4));
  }

  private static Optional<LocalDate> day(YearMonth month, int day) {
    if (day == 0) {
      return Optional.of(month.atEndOfMonth());
    }
    return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
  }

  private Gs1 elements() {
    return new Gs1.Elements(
        Optional.ofNullable(elements.get("01")),
        Optional.ofNullable(elements.get("17")).flatMap(Gs1Reader::date),
        Optional.ofNullable(elements.get("10")),
        Optional.ofNullable(elements.get("30")).map(Integer::valueOf));
  }
}

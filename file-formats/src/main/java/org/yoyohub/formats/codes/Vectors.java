package org.yoyohub.formats.codes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.chars.KanaKey;
import org.yoyohub.formats.dates.IsoDate;
import org.yoyohub.formats.dates.LegalAge;
import org.yoyohub.formats.dates.PartialDate;
import org.yoyohub.formats.finding.FindingCode;

/** Answers questions about codes and dates in text, under the strict rules; it never throws. */
public final class Vectors {
  private static final String INVALID = "invalid";
  private static final Pattern WEEKS = Pattern.compile("(\\d{1,4})w(\\d{1,3})");

  private Vectors() {}

  /**
   * The answer to a question of a kind: {@code valid} or {@code invalid} for codes, an ISO date for
   * dates, {@code unknown kind} for a kind there is not.
   *
   * @param arg months, days or {@code 6w0} where the kind wants it, else empty
   */
  public static String evaluate(String kind, String input, String arg) {
    return switch (kind) {
      case "mynumber" -> verdict(MyNumber.judge(input));
      case "juminhyo" -> verdict(ResidentCode.judge(input));
      case "muni" -> verdict(MunicipalityCode.judge(input));
      case "medcode" -> verdict(MedicalInstitutionCode.judge(input));
      case "insurer" -> verdict(InsurerNumber.judge(input));
      case "gtin" -> verdict(Gtin.judge(input));
      case "atena" -> verdict(AddressNumber.isStrict(input));
      case "eda" -> verdict(PlainCodes.judgeBranch(input));
      case "postal" -> verdict(PlainCodes.judgePostalCode(input));
      case "reach" -> counted(input, arg, LegalAge::reach);
      case "nextMonths" -> counted(input, arg, LegalAge::nextMonths);
      case "nextDays" -> counted(input, arg, LegalAge::nextDays);
      case "weeks" -> weeks(input, arg, LegalAge::weeks);
      case "edd" -> weeks(input, arg, LegalAge::edd);
      case "era" -> era(input);
      case "partial" -> partial(input);
      case "gs1" -> gs1(input);
      case "kana" -> kana(input, arg);
      default -> "unknown kind";
    };
  }

  private static String verdict(@Nullable FindingCode wrong) {
    return verdict(wrong == null);
  }

  private static String verdict(boolean valid) {
    return valid ? "valid" : INVALID;
  }

  private static String counted(
      String input, String arg, BiFunction<LocalDate, Integer, LocalDate> count) {
    var number = number(arg);
    return day(input)
        .flatMap(day -> number.map(n -> count.apply(day, n)))
        .map(Vectors::iso)
        .orElse(INVALID);
  }

  /** Counts from a day by weeks and days. */
  @FunctionalInterface
  private interface ByWeeks {
    LocalDate count(LocalDate day, int weeks, int days);
  }

  private static String weeks(String input, String arg, ByWeeks by) {
    var words = WEEKS.matcher(arg);
    if (!words.matches()) {
      return INVALID;
    }
    int weeks = Integer.parseInt(words.group(1));
    int days = Integer.parseInt(words.group(2));
    return day(input).map(day -> by.count(day, weeks, days)).map(Vectors::iso).orElse(INVALID);
  }

  private static Optional<Integer> number(String arg) {
    boolean small = !arg.isEmpty() && arg.length() <= 5 && Digits.areDigits(arg);
    return small ? Optional.of(Integer.valueOf(arg)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String input) {
    return IsoDate.judge(input) == IsoDate.Verdict.VALID
        ? Optional.of(LocalDate.parse(input))
        : Optional.empty();
  }

  private static String iso(LocalDate day) {
    return day.getYear() > 9999 ? INVALID : day.toString();
  }

  private static String era(String input) {
    return PartialDate.parse(input)
        .found()
        .filter(date -> date.earliest().equals(date.latest()))
        .map(date -> iso(date.earliest()))
        .orElse(INVALID);
  }

  private static String partial(String input) {
    return PartialDate.parse(input).found().map(Vectors::interval).orElse(INVALID);
  }

  private static String interval(PartialDate date) {
    return date.isUnknown() ? "unbounded" : date.earliest() + ".." + date.latest();
  }

  private static String gs1(String input) {
    return Gs1.parse(input) instanceof Gs1.Elements elements
        ? "%s/%s/%s"
            .formatted(
                elements.gtin().orElse(""),
                elements.expiry().map(Vectors::iso).orElse(""),
                elements.lot().orElse(""))
        : INVALID;
  }

  /** The key of a reading, or whether two readings have the same. */
  private static String kana(String input, String other) {
    var key = KanaKey.of(input);
    return other.isEmpty() ? key : key.equals(KanaKey.of(other)) ? "same" : "different";
  }
}

package org.yoyohub.formats.dates;

import static org.yoyohub.formats.dates.DateReading.Reason.NOT_A_DATE;
import static org.yoyohub.formats.dates.DateReading.Reason.NO_SUCH_DAY;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yoyohub.formats.dates.DateReading.Read;

/** Reads dates as documents say them, the patterns of 不詳表記 among them. */
final class JapaneseText {
  private static final Pattern SPACES = Pattern.compile("[\\s　]+");
  private static final Pattern NOTHING_KNOWN = Pattern.compile("(年月日|生年月日)?不(詳|明)");
  private static final Pattern DATE =
      Pattern.compile(
          "(?<guess>推定)?(?<era>明治|大正|昭和|平成|令和|西暦)?(?<year>元|\\d{1,4})年"
              + "(?:(?:月日)?不[詳明]|(?<season>[春夏秋冬])"
              + "|(?<month>\\d{1,2})月(?:日?不[詳明]|(?<third>[上中下])旬"
              + "|(?<guessDay>推定)?(?<day>\\d{1,2})日(?:頃?から(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})日"
              + "頃?まで(?:の間)?)?)?)?(?<about>頃)?");

  private JapaneseText() {}

  /** Half-width digits, no spaces, 頃 in kanji, ㍻ written out. */
  static String plain(String raw) {
    var folded = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    return SPACES.matcher(folded).replaceAll("").replace("ごろ", "頃").replace("ころ", "頃");
  }

  static int number(String digits) {
    return digits.equals("元") ? 1 : Integer.parseInt(digits);
  }

  static DateReading parse(String raw, String plain) {
    if (NOTHING_KNOWN.matcher(plain).matches()) {
      return DateReading.read(PartialDate.unknown(raw));
    }
    var words = DATE.matcher(plain);
    return words.matches() ? read(words, raw) : DateReading.unreadable(NOT_A_DATE);
  }

  private static DateReading read(Matcher words, String raw) {
    var sign = words.group("era");
    var year = words.group("year");
    if (sign == null || sign.equals("西暦")) {
      return year.length() == 4
          ? narrow(words, span(words, number(year), raw))
          : DateReading.unreadable(NOT_A_DATE);
    }
    return year.length() > 2 ? DateReading.unreadable(NOT_A_DATE) : ofEra(words, sign, year, raw);
  }

  private static DateReading ofEra(Matcher words, String sign, String year, String raw) {
    int yearOfEra = number(year);
    if (yearOfEra < 1) {
      return DateReading.unreadable(NO_SUCH_DAY);
    }
    var era = Era.of(sign).orElseThrow();
    var reading = narrow(words, span(words, era.year(yearOfEra), raw));
    return reading instanceof Read read ? EraDate.place(era, read) : reading;
  }

  private static Span span(Matcher words, int year, String raw) {
    return new Span(year, part(words, "month"), part(words, "day"), isEstimated(words), raw);
  }

  private static int part(Matcher words, String name) {
    var digits = words.group(name);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static boolean isEstimated(Matcher words) {
    return words.group("guess") != null
        || words.group("guessDay") != null
        || words.group().contains("頃");
  }

  // 昭和3年0月 is a slip of the pen, not 不詳
  private static boolean saysZero(Matcher words) {
    return Stream.of("month", "day", "toMonth", "toDay")
        .anyMatch(name -> words.group(name) != null && part(words, name) == 0);
  }

  private static DateReading narrow(Matcher words, Span span) {
    var reading = saysZero(words) ? DateReading.unreadable(NO_SUCH_DAY) : span.read();
    return reading instanceof Read read ? narrowed(words, span, read) : reading;
  }

  private static DateReading narrowed(Matcher words, Span span, Read read) {
    if (words.group("season") != null) {
      return season(words.group("season"), span, read);
    }
    if (words.group("third") != null) {
      return third(words.group("third"), span, read);
    }
    return words.group("toDay") != null ? range(words, span, read) : read;
  }

  // three months each, our convention; a winter lies at both ends of its year: the whole year
  private static DateReading season(String season, Span span, Read read) {
    int first = "春夏秋".indexOf(season) * 3 + 3;
    return first < 3 ? read : months(span, first, first + 2);
  }

  private static DateReading months(Span span, int first, int last) {
    return DateReading.read(
        span.partial(
            LocalDate.of(span.year(), first, 1), YearMonth.of(span.year(), last).atEndOfMonth()));
  }

  private static DateReading third(String third, Span span, Read read) {
    int first = "上中下".indexOf(third) * 10 + 1;
    var month = read.date().earliest();
    var last = first == 21 ? read.date().latest() : month.withDayOfMonth(first + 9);
    return DateReading.read(span.partial(month.withDayOfMonth(first), last));
  }

  private static DateReading range(Matcher words, Span span, Read from) {
    int month = words.group("toMonth") == null ? span.month() : part(words, "toMonth");
    int year = month < span.month() ? span.year() + 1 : span.year(); // from December into January
    var end = new Span(year, month, part(words, "toDay"), true, span.raw()).read();
    if (!(end instanceof Read to) || to.date().latest().isBefore(from.date().earliest())) {
      return DateReading.unreadable(NO_SUCH_DAY);
    }
    return DateReading.read(
        new Span(span.year(), span.month(), 0, span.estimated(), span.raw())
            .partial(from.date().earliest(), to.date().latest()));
  }
}

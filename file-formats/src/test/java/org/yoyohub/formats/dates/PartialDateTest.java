package org.yoyohub.formats.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoyohub.formats.dates.DateReading.Note;
import org.yoyohub.formats.dates.DateReading.Read;
import org.yoyohub.formats.dates.DateReading.Reason;
import org.yoyohub.formats.dates.DateReading.Unreadable;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "20261121, 2026-11-21",
    "2026-11-21, 2026-11-21",
    "2026/11/21, 2026-11-21",
    "5081121, 2026-11-21",
    "3640107, 1989-01-07",
    "4010108, 1989-01-08",
    "S64.1.7, 1989-01-07",
    "s640107, 1989-01-07",
    "R1/5/1, 2019-05-01",
    "令和8.11.21, 2026-11-21",
    "令和元年5月1日, 2019-05-01",
    "令和1年5月1日, 2019-05-01",
    "令和　元年　５月　１日, 2019-05-01",
    "㋿8年11月21日, 2026-11-21",
    "平成31年4月30日, 2019-04-30",
    "昭和元年12月25日, 1926-12-25",
    "大正15年12月24日, 1926-12-24",
    "大正元年7月30日, 1912-07-30",
    "明治45年7月29日, 1912-07-29",
    "明治6年1月1日, 1873-01-01",
    "西暦1990年1月2日, 1990-01-02",
    "1990年1月2日, 1990-01-02",
    "99999999, 9999-12-31",
    "9999-12-31, 9999-12-31",
    "0000-01-01, 0000-01-01",
  })
  void readsAKnownDay(String raw, LocalDate expected) {
    var read = read(raw);

    assertThat(read.date().exact()).contains(expected);
    assertThat(read.note()).isEqualTo(Note.NONE);
    assertThat(read.date().raw()).isEqualTo(raw);
  }

  @ParameterizedTest
  @CsvSource({
    "19280000, 1928-01-01, 1928-12-31, false",
    "1928-00-00, 1928-01-01, 1928-12-31, false",
    "1928-99-99, 1928-01-01, 1928-12-31, false",
    "3030000, 1928-01-01, 1928-12-31, false",
    "19280500, 1928-05-01, 1928-05-31, false",
    "1928/02/00, 1928-02-01, 1928-02-29, false",
    "3030500, 1928-05-01, 1928-05-31, false",
    "昭和3年頃, 1928-01-01, 1928-12-31, true",
    "昭和3年ごろ, 1928-01-01, 1928-12-31, true",
    "昭和3年5月頃, 1928-05-01, 1928-05-31, true",
    "昭和3年5月4日頃, 1928-05-04, 1928-05-04, true",
    "推定昭和3年5月4日, 1928-05-04, 1928-05-04, true",
    "推定昭和3年5月, 1928-05-01, 1928-05-31, true",
    "昭和3年春, 1928-03-01, 1928-05-31, false",
    "昭和3年夏, 1928-06-01, 1928-08-31, false",
    "昭和3年秋, 1928-09-01, 1928-11-30, false",
    "昭和3年冬, 1928-01-01, 1928-12-31, false",
    "昭和3年5月上旬, 1928-05-01, 1928-05-10, false",
    "昭和3年5月中旬頃, 1928-05-11, 1928-05-20, true",
    "昭和3年2月下旬, 1928-02-21, 1928-02-29, false",
    "昭和3年 月日不詳, 1928-01-01, 1928-12-31, false",
    "昭和3年5月 日不詳, 1928-05-01, 1928-05-31, false",
    "昭和3年5月1日から6月3日頃までの間, 1928-05-01, 1928-06-03, true",
    "昭和3年5月推定1日から9日までの間, 1928-05-01, 1928-05-09, true",
    "昭和3年5月1日頃から9日頃までの間, 1928-05-01, 1928-05-09, true",
    "昭和3年12月15日から1月3日頃までの間, 1928-12-15, 1929-01-03, true",
    "昭和3年5月不詳, 1928-05-01, 1928-05-31, false",
    "昭和3年不詳, 1928-01-01, 1928-12-31, false",
    "昭和64年 月日不詳, 1989-01-01, 1989-01-07, false",
    "平成元年 月日不詳, 1989-01-08, 1989-12-31, false",
    "令和元年5月 日不詳, 2019-05-01, 2019-05-31, false",
    "大正15年12月 日不詳, 1926-12-01, 1926-12-25, false",
  })
  void readsWhatIsPartlyUnknownAsAnInterval(
      String raw, LocalDate earliest, LocalDate latest, boolean estimated) {
    var date = read(raw).date();

    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date.estimated()).isEqualTo(estimated);
    assertThat(date.exact()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "00000000", "0000-00-00", "9999-99-99", "0000000", "年月日不詳", "不詳"})
  void readsNothingKnown(String raw) {
    assertThat(read(raw).date().isUnknown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1927-02-29, NOT_IN_CALENDAR",
    "昭和2年2月29日, NOT_IN_CALENDAR",
    "大正15年12月25日, BOTH_ERAS",
    "明治45年7月30日, BOTH_ERAS",
    "平成31年5月1日, ERA_ENDED",
    "平成35年3月31日, ERA_ENDED",
  })
  void notesWhatIsPeculiar(String raw, Note note) {
    assertThat(read(raw).note()).isEqualTo(note);
  }

  @Test
  void placesALeapDayThatNeverWasBetweenItsNeighbours() {
    var date = read("1927-02-29").date();

    assertThat(date.day()).isEqualTo(29);
    assertThat(date.earliest()).isEqualTo(LocalDate.of(1927, 2, 28));
    assertThat(date.latest()).isEqualTo(LocalDate.of(1927, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "昭和64年1月8日, NOT_IN_ERA",
    "3640108, NOT_IN_ERA",
    "大正15年12月26日, NOT_IN_ERA",
    "明治45年7月31日, NOT_IN_ERA",
    "令和元年4月30日, NOT_IN_ERA",
    "平成元年1月7日, NOT_IN_ERA",
    "昭和元年12月24日, NOT_IN_ERA",
    "昭和65年 月日不詳, NOT_IN_ERA",
    "明治5年12月2日, BEFORE_SOLAR_CALENDAR",
    "1928-02-30, NO_SUCH_DAY",
    "1928-13-01, NO_SUCH_DAY",
    "19281301, NO_SUCH_DAY",
    "昭和3年13月, NO_SUCH_DAY",
    "昭和3年4月31日, NO_SUCH_DAY",
    "昭和3年5月0日, NO_SUCH_DAY",
    "昭和3年5月9日頃から1日頃までの間, NO_SUCH_DAY",
    "昭和3年5月1日から0日頃までの間, NO_SUCH_DAY",
    "令和0年5月1日, NO_SUCH_DAY",
    "5000101, NO_SUCH_DAY",
    "2021-11-1, NOT_A_DATE",
    "6010101, NOT_A_DATE",
    "3年5月1日, NOT_A_DATE",
    "昭和100年, NOT_A_DATE",
    "きのう, NOT_A_DATE",
    "AB1.2.3, NOT_A_DATE",
  })
  void saysWhyATextIsNoDate(String raw, Reason reason) {
    assertThat(PartialDate.parse(raw)).isEqualTo(new Unreadable(reason));
  }

  @Test
  void isSilentAboutItself() {
    assertThat(read("昭和3年5月").toString()).doesNotContain("1928").doesNotContain("昭和");
  }

  private static Read read(String raw) {
    assertThat(PartialDate.parse(raw)).isInstanceOf(Read.class);
    return (Read) PartialDate.parse(raw);
  }
}

package org.yoyohub.formats.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {
  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("rows")
  void answersAsTheTableSays(String kind, String input, String arg, String expected) {
    assertThat(Vectors.evaluate(kind, input, arg)).isEqualTo(expected);
  }

  static List<Object[]> rows() throws IOException {
    return lines("/vectors.tsv")
        .filter(line -> !line.startsWith("#") && !line.startsWith("kind\t"))
        .map(line -> line.split("\t", -1))
        .map(row -> new Object[] {row[0], row[1], row[2], row[3]})
        .toList();
  }

  private static Stream<String> lines(String file) throws IOException {
    try (var in = VectorsTest.class.getResourceAsStream(file)) {
      var text = Objects.requireNonNull(in).readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines();
    }
  }

  @Test
  void theTableIsNotEmpty() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(70);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "mynumber|000000000000||invalid",
        "mynumber|111111111118||invalid",
        "mynumber|１２３４５６７８９０１８||invalid",
        "mynumber|'123456789018 '||invalid",
        "mynumber|1234567890188||invalid",
        "mynumber|''||invalid",
        "juminhyo|00000000000||invalid",
        "muni|139998||invalid",
        "muni|480002||invalid",
        "muni|10006||invalid",
        "muni|000000||invalid",
        "muni|221384||valid",
        "muni|221392||valid",
        "muni|221406||valid",
        "muni|221317||valid",
        "muni|470007||valid",
        "muni|011029||valid",
        "muni|１３１１１３||invalid",
        "medcode|4811234567||invalid",
        "medcode|０110113719||invalid",
        "insurer|06139018||valid",
        "insurer|06139081||invalid",
        "insurer|331200155||invalid",
        "insurer|00000000||invalid",
        "gtin|96385074||valid",
        "gtin|036000291452||valid",
        "gtin|4987123456784||valid",
        "gtin|4987123456||invalid",
        "gtin|0000000000000||invalid",
        "atena|A0001||invalid",
        "atena|000000000000060||valid",
        "atena|''||invalid",
        "eda|001||invalid",
        "eda|1a||invalid",
        "eda|''||invalid",
        "postal|1440052||valid",
        "postal|1448506||valid",
        "postal|1440000||valid",
        "postal|9999999||invalid",
        "postal|144-052||invalid",
        "postal|144-0052||invalid",
        "postal|1440||invalid",
        "reach|2018-12-31|90|2026-06-30",
        "reach|2018-12-29|6|2019-06-28",
        "reach|2020-08-01|90|2028-01-31",
        "reach|2026-08-31|2|2026-10-30",
        "reach|2020-02-29|48|2024-02-28",
        "reach|2026-04-01|90|2033-09-30",
        "reach|1964-02-29|780|2029-02-28",
        "reach|1927-02-29|12|invalid",
        "reach|2026-04-01||invalid",
        "reach|2026-04-01|-1|invalid",
        "reach|2026-4-1|1|invalid",
        "reach|9999-12-01|9999|invalid",
        "nextMonths|2028-11-30|3|2029-03-01",
        "nextDays|2026-04-01|55|2026-05-27",
        "nextDays|2026-04-01|139|2026-08-19",
        "weeks|2026-05-20|24w0|2026-11-04",
        "weeks|2026-05-20|14w6|2026-09-01",
        "weeks|2026-05-20|6|invalid",
        "edd|2027-02-10|28w0|2026-11-18",
        "edd|2027-02-10|36w6|2027-01-19",
        "edd|2027-02-10|40w0|2027-02-10",
        "era|令和元年5月1日||2019-05-01",
        "era|平成31年5月1日||2019-05-01",
        "era|昭和64年1月8日||invalid",
        "era|5081121||2026-11-21",
        "era|S64.1.7||1989-01-07",
        "era|大正15年12月25日||1926-12-25",
        "era|明治45年7月30日||1912-07-30",
        "partial|昭和3年5月上旬||1928-05-01..1928-05-10",
        "partial|年月日不詳||unbounded",
        "partial|1928-02-30||invalid",
        "gs1|01149871234567811727033110ABC123||14987123456781/2027-03-31/ABC123",
        "kana|サトウ||サトオ",
        "kana|カトウ|ガドウ|same",
        "kana|スズキ|スギキ|different",
        "somethingElse|1||unknown kind",
      })
  void answersWhatTheTableDoesNotHold(String kind, String input, String arg, String expected) {
    assertThat(Vectors.evaluate(kind, input, arg == null ? "" : arg)).isEqualTo(expected);
  }

  @Test
  void neverThrowsWhateverIsAsked() {
    var kinds =
        List.of(
            "mynumber juminhyo muni medcode insurer gtin atena eda postal reach nextMonths nextDays weeks edd era partial gs1 kana"
                .split(" "));
    var letters = "0123456789-/.wGSR令和昭和元年月日頃推定上旬春不詳から(01)\u001D１ ー\uD842ヴァ]";
    for (int seed = 0; seed < 20_000; seed++) {
      var random = new Random(seed);
      var kind = kinds.get(random.nextInt(kinds.size()));
      var input = someText(random, letters);
      var arg = someText(random, letters);
      assertThatCode(() -> Vectors.evaluate(kind, input, arg))
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }

  private static String someText(Random random, String letters) {
    var text = new StringBuilder();
    int length = random.nextInt(16);
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}

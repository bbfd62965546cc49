package org.yoyohub.samples.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void endsEveryMyNumberInItsCheckDigitAndRepeatsNone() {
    var seen = new HashSet<String>();
    for (long serial = 1; serial <= 100_000; serial++) {
      var number = Numbers.myNumber(serial);
      assertThat(number).matches("9000\\d{8}");
      assertThat(number.charAt(11) - '0').isEqualTo(byLaw(number.substring(0, 11)));
      assertThat(seen.add(number)).isTrue();
    }
  }

  /** The ordinance's formula, written as it stands there. */
  private static int byLaw(String body) {
    int sum = 0;
    for (int n = 1; n <= 11; n++) {
      int p = body.charAt(11 - n) - '0';
      sum += p * (n <= 6 ? n + 1 : n - 5);
    }
    return sum % 11 <= 1 ? 0 : 11 - sum % 11;
  }

  @Test
  void issuesResidentNumbersByModulus11AndSkipsTheRemainderOne() {
    var seen = new HashSet<String>();
    for (long serial = 1; serial <= 100_000; serial++) {
      var number = Numbers.residentNumber(serial);
      assertThat(number).matches("\\d{15}");
      assertThat(remainder(number)).isZero();
      assertThat(seen.add(number)).isTrue();
    }
  }

  /** With the check digit at weight 1, the whole sum divides by 11. */
  private static int remainder(String number) {
    int sum = number.charAt(14) - '0';
    for (int i = 0; i < 14; i++) {
      sum += (number.charAt(13 - i) - '0') * (2 + i % 6);
    }
    return sum % 11;
  }

  @Test
  void beginsASubjectNumberWithTheMunicipality() {
    assertThat(Numbers.subjectNumber("131113", Numbers.residentNumber(1)))
        .hasSize(21)
        .startsWith("131113");
  }

  @Test
  void knowsMunicipalitiesByCodesWhoseCheckDigitHolds() {
    assertThat(Place.of("131113").name()).isEqualTo("東京都大田区");
    assertThat(Place.of("999999").name()).startsWith("架空県");
  }
}

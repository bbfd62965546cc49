package org.yoyohub.formats.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.finding.FindingCode;

class CheckDigitsTest {
  @Test
  void aComputedDigitPassesAndAnyOtherFails() {
    check(11, MyNumber::ofBody, MyNumber::judge);
    check(10, ResidentCode::ofBody, ResidentCode::judge);
    check(5, MunicipalityCode::ofBody, MunicipalityCode::judgeForm);
    check(7, InsurerNumber::ofBody, InsurerNumber::judge);
    check(5, InsurerNumber::ofBody, InsurerNumber::judge);
    check(7, InsurerNumber::ofBody, InsurerNumber::judgePublicPayer);
    check(6, InsurerNumber::ofBody, InsurerNumber::judgeRecipient);
    check(7, Gtin::ofBody, Gtin::judge);
    check(11, Gtin::ofBody, Gtin::judge);
    check(12, Gtin::ofBody, Gtin::judge);
    check(13, Gtin::ofBody, Gtin::judge);
    check(14, AddressNumber::ofBody, AddressNumber::judge);
  }

  private static void check(int digits, UnaryOperator<String> whole, ItemCheck check) {
    for (int seed = 1; seed <= 500; seed++) {
      var random = new Random(seed);
      var good = whole.apply(body(random, digits));
      int last = good.charAt(digits) - '0';
      var bad = good.substring(0, digits) + (last + 1 + random.nextInt(9)) % 10;

      assertThat(check.judge(good)).as("seed %d", seed).isNull();
      assertThat(check.judge(bad)).as("seed %d", seed).isIn(FindingCode.I007, FindingCode.I101);
    }
  }

  private static String body(Random random, int digits) {
    var body = new StringBuilder("1");
    while (body.length() < digits) {
      body.append(random.nextInt(10));
    }
    return body.charAt(1) == '1' ? "12" + body.substring(2) : body.toString();
  }

  @Test
  void neighboursTransposedFailButWhereTwoRemaindersShareADigit() {
    // mod 11 has eleven remainders for ten digits: a few transpositions must slip through
    assertThat(caught(11, MyNumber::ofBody, MyNumber::judge)).isGreaterThan(0.97);
    assertThat(caught(10, ResidentCode::ofBody, ResidentCode::judge)).isGreaterThan(0.97);
    assertThat(caught(5, MunicipalityCode::ofBody, MunicipalityCode::judgeForm))
        .isGreaterThan(0.95);
    // mod 10 with weights 2 and 1 misses 09 and 90 only, with 3 and 1 a difference of 5
    assertThat(caught(7, InsurerNumber::ofBody, InsurerNumber::judge)).isGreaterThan(0.96);
    assertThat(caught(13, Gtin::ofBody, Gtin::judge)).isGreaterThan(0.85);
  }

  private static double caught(int digits, UnaryOperator<String> whole, ItemCheck check) {
    int caught = 0;
    int tried = 0;
    for (int seed = 1; seed <= 2_000; seed++) {
      var random = new Random(seed);
      var good = whole.apply(body(random, digits));
      var swapped = transposed(good, random.nextInt(digits - 1));
      tried += swapped.equals(good) ? 0 : 1;
      caught += check.judge(swapped) == null ? 0 : 1;
    }
    return (double) caught / tried;
  }

  private static String transposed(String text, int at) {
    var swapped = new StringBuilder(text);
    swapped.setCharAt(at, text.charAt(at + 1));
    swapped.setCharAt(at + 1, text.charAt(at));
    return swapped.toString();
  }

  @Test
  void aMedicalInstitutionsDigitCoversPrefectureAndFeeTable() {
    assertThat(MedicalInstitutionCode.ofBody("011011371")).isEqualTo("0110113719");
    assertThat(MedicalInstitutionCode.judge("0110113712")).isEqualTo(FindingCode.I007);
  }

  @Test
  void remaindersOfZeroAndOneGiveZero() {
    assertThat(MyNumber.ofBody("20000000005")).endsWith("50");
    assertThat(MyNumber.ofBody("20000000014")).endsWith("140");
    assertThat(MunicipalityCode.ofBody("28100")).isEqualTo("281000");
    assertThat(MunicipalityCode.ofBody("01101")).isEqualTo("011011");
  }
}

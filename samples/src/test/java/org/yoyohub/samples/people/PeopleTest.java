package org.yoyohub.samples.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void makesTheSamePeopleFromTheSameSeedInAnyLocale() {
    var before = Locale.getDefault();
    var first = residents(7);
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(residents(7)).isEqualTo(first).isNotEqualTo(residents(8));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void givesNobodyANameThatLooksReal() {
    assertThat(residents(1))
        .allSatisfy(r -> assertThat(r.name().family()).containsPattern(unreal()))
        .allSatisfy(r -> assertThat(r.home().head().family()).containsPattern(unreal()));
  }

  @Test
  void setsOneFullWidthSpaceBetweenTheNamesAndKanaBeside() {
    assertThat(residents(1))
        .allSatisfy(r -> assertThat(r.name().full()).matches("[^\\s　]+　[^\\s　]+"))
        .allSatisfy(r -> assertThat(r.name().kana()).matches("[ァ-ヴー]+　[ァ-ヴー]+"));
  }

  @Test
  void coversAllAgesAndSomeUnknownBirths() {
    var residents = residents(1);

    assertThat(residents).allSatisfy(r -> assertThat(r.birth().ageOn(DAY)).isBetween(0, 105));
    assertThat(residents).anyMatch(r -> r.birth().ageOn(DAY) == 0);
    assertThat(residents).anyMatch(r -> r.birth().ageOn(DAY) > 100);
    assertThat(residents).anyMatch(r -> r.birth().text().endsWith("-00-00"));
    assertThat(residents).anyMatch(r -> r.birth().text().matches("\\d{4}-(?!00)\\d\\d-00"));
  }

  @Test
  void usesDifficultCharactersInTownsAndPlainOnesInSingleFiles() {
    var written = new StringBuilder();
    residents(1).forEach(r -> written.append(r.name().full()).append(r.home().address()));

    assertThat(written).contains("髙﨑", "𠮷", "辻\uDB40\uDD00", "⼦", "①", "㈱", "～", "－");
    var windows31j = Charset.forName("windows-31j");
    var names = Names.plain(windows31j);
    var plain = new People(1, Place.of("131113"), names, DAY);
    assertThat(LongStream.range(0, 2000).mapToObj(n -> plain.single(n).name().full()))
        .allMatch(name -> windows31j.newEncoder().canEncode(name));
  }

  @Test
  void namesAGuardianForMinorsOnly() {
    assertThat(residents(1))
        .allSatisfy(
            r -> assertThat(r.guardianOn(DAY).isEmpty()).isEqualTo(r.birth().ageOn(DAY) >= 18));
  }

  @Test
  void livesInTheMunicipalityInFullWidth() {
    assertThat(residents(1))
        .allSatisfy(r -> assertThat(r.home().address()).startsWith("東京都大田区見本町"))
        .allSatisfy(r -> assertThat(r.home().address()).doesNotContainPattern("[ -~]"));
  }

  private static List<Resident> residents(long seed) {
    var people = new People(seed, Place.of("131113"), Names.all(), DAY);
    var residents = new ArrayList<Resident>();
    for (int household = 0; household < 3000; household++) {
      residents.addAll(people.household(household, residents.size() + 1L));
    }
    return residents;
  }

  private static String unreal() {
    return "見本|例示|架空|試験|模擬|雛形|標本|仮名|試作|演習|設例|想定|ＭＩＨＯＮ|ＲＥＩＪＩ|ＫＡＫＵＵ";
  }
}

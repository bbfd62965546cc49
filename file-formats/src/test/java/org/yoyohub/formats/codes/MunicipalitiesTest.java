package org.yoyohub.formats.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {
  @Test
  void holdTheWholeListWithRightDigits() {
    assertThat(Municipalities.all())
        .hasSize(1_916 + 47 + 3)
        .allSatisfy(each -> assertThat(MunicipalityCode.judge(each.code())).isNull());
  }

  @Test
  void nameCodes() {
    assertThat(Municipalities.nameOf("131113")).isEqualTo("東京都大田区");
    assertThat(Municipalities.nameOf("011011")).isEqualTo("北海道札幌市中央区");
    assertThat(Municipalities.nameOf("130001")).isEqualTo("東京都");
    assertThat(Municipalities.nameOf("010006")).isEqualTo("北海道");
    assertThat(Municipalities.nameOf("139998")).isEqualTo("139998");
  }

  @Test
  void knowWhatBecameOfAWard() {
    var before = LocalDate.of(2023, 12, 31);
    var old = Municipalities.find("221350").orElseThrow();
    var heir = Municipalities.find("221392").orElseThrow();

    assertThat(old.isValidOn(before)).isTrue();
    assertThat(old.isValidOn(before.plusDays(1))).isFalse();
    assertThat(old.successors()).containsExactly("221384", "221392");
    assertThat(heir.isValidOn(before)).isFalse();
    assertThat(heir.fullName()).isEqualTo("静岡県浜松市浜名区");
  }
}

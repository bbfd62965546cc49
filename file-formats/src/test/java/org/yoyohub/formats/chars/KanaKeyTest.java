package org.yoyohub.formats.chars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanaKeyTest {
  @ParameterizedTest
  @CsvSource({
    "カトウ, カトオ",
    "カトウ, ガドウ",
    "ヤマサキ, ヤマザキ",
    "シュンイチ, シユンイチ",
    "ベツプ, ベップ",
    "オオノ, オウノ",
    "ヴァン, バン",
    "ヴィラ, ビラ",
    "ヴ, ブ",
    "ヲカ, オカ",
    "ヒロ, ピロ",
    "コンワ, コンハ",
    "ヂロウ, ジロウ",
    "ヅカ, ズカ",
    "ツカ, ヅカ",
    "サトウ　イチロウ, サトウイチロウ",
    "サトウ イチロウ, サトウイチロウ",
    "ロー, ロ",
    "ロー, ロ－",
    "ロー, ロ‐",
    "ﾐﾎﾝ ﾀﾞﾛｰ, ミホンタロ",
    "みほん, ミホン",
    "ショウ, シヨオ",
  })
  void joinsReadingsThatPeopleMixUp(String one, String other) {
    assertThat(KanaKey.of(one)).isEqualTo(KanaKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"スズキ, スギキ", "ガドー, カトウ", "ウノ, オノ", "カウ, カオ", "アキ, アケ"})
  void keepsOthersApart(String one, String other) {
    assertThat(KanaKey.of(one)).isNotEqualTo(KanaKey.of(other));
  }

  @Test
  void isItsOwnKey() {
    assertThat(KanaKey.of(KanaKey.of("ヴォガドウ　ショウゾウ"))).isEqualTo(KanaKey.of("ヴォガドウ　ショウゾウ"));
  }
}

package org.yoyohub.formats.chars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Windows31jTest {
  @ParameterizedTest
  @CsvSource({
    "8160, ～", "8161, ∥", "817C, －", "815C, ―", "81CA, ￢", "8740, ①", "878A, ㈱", "FBFC, 髙",
    "FAB1, 﨑"
  })
  void readsBytesAsPartnersMeanThem(String hex, String text) {
    assertThat(Windows31j.decode(HexFormat.of().parseHex(hex))).contains(text);
    assertThat(Windows31j.encode(text).map(HexFormat.of().withUpperCase()::formatHex))
        .contains(hex);
  }

  @ParameterizedTest
  @CsvSource({"8200", "81", "41FC", "FD", "8540"})
  void refusesBytesThatMeanNothing(String hex) {
    assertThat(Windows31j.decode(HexFormat.of().parseHex(hex))).isEmpty();
  }

  @Test
  void mapsTheSevenSignsBeforeWritingAndBack() {
    assertThat(Windows31j.prepare("〜‖−—¢£¬")).isEqualTo("～∥－―￠￡￢");
    assertThat(Windows31j.restore("～∥－―￠￡￢")).isEqualTo("〜‖−—¢£¬");
    assertThat(Windows31j.encode("〜").map(HexFormat.of()::formatHex)).contains("8160");
    var plain = "見本";
    assertThat(Windows31j.prepare(plain)).isSameAs(plain);
  }

  @Test
  void refusesWhatWouldBecomeSomethingElse() {
    for (var text : new String[] {"¥", "‾", "ゔ", "𠮷", "辻\uDB40\uDD00", "か\u3099", "é"}) {
      assertThat(Windows31j.encode(text)).as(text).isEmpty();
    }
  }

  @Test
  void knowsTheDoubleBytesThatDoNotComeBack() {
    for (int lossy : new int[] {0x879A, 0xFA5B, 0xEEF9, 0xFA54, 0xED40, 0x8790}) {
      assertThat(Windows31j.isLossy(lossy)).as("%04X", lossy).isTrue();
    }
    for (int fine : new int[] {0x81E6, 0x81CA, 0xFA5C, 0xFBFC, 0x8740, 0xF040, 0x955C}) {
      assertThat(Windows31j.isLossy(fine)).as("%04X", fine).isFalse();
    }
    assertThat(Windows31j.lossyDoubleBytes().cardinality()).isEqualTo(398);
  }

  @Test
  void looksForLossyBytesFromLeadToLead() {
    var bytes = HexFormat.of().parseHex("955C" + "2C" + "835C" + "879A");

    assertThat(Windows31j.firstLossy(bytes, 0, bytes.length)).isEqualTo(5);
    assertThat(Windows31j.firstLossy(bytes, 0, 5)).isEqualTo(-1);
  }

  @Test
  void takesRowsWhoseSecondBytesLookLikeBackslashes() {
    var row = "表示,能力,十,申込,ｿﾆｰ,ソ\r\n";

    assertThat(Windows31j.encode(row).flatMap(Windows31j::decode)).contains(row);
  }

  @Test
  void knowsWhatJisX0208Holds() {
    assertThat(Jis0208.firstOutside("見本 A1 亜腕弌熙～〜－−")).isEqualTo(-1);
    assertThat(Jis0208.firstOutside("高髙")).isEqualTo(1);
    for (var outside : new String[] {"﨑", "①", "㈱", "ｱ", "𠮷", "\uE000"}) {
      assertThat(Jis0208.firstOutside(outside)).as(outside).isZero();
    }
  }
}

package org.yoyohub.formats.chars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {
  @Test
  void knowThePrivateUseAreas() {
    assertThat(Characters.isPrivateUse(0xE000)).isTrue();
    assertThat(Characters.isPrivateUse(0xF8FF)).isTrue();
    assertThat(Characters.isPrivateUse(0xF0000)).isTrue();
    assertThat(Characters.isPrivateUse(0x10FFFD)).isTrue();
    assertThat(Characters.isPrivateUse(0xF900)).isFalse();
    assertThat(Characters.isPrivateUse(0xFFFFE)).isFalse();
    assertThat(Characters.countPrivateUse("見\uE000本\uDB80\uDC00𠮷")).isEqualTo(2);
  }

  @Test
  void letFullWidthTextThroughWhateverItsCodePoints() {
    for (var text :
        new String[] {
          "見本　一郎", "１番６号", "ＺＨＡＮＧ　ＹＵＬＩ", "𠮷田", "辻\uDB40\uDD00", "か\u3099", "髙﨑①㈱～－", "⼦⺠", "々〆ヶ"
        }) {
      assertThat(Characters.firstNotFullWidth(text)).as(text).isEqualTo(-1);
    }
  }

  @Test
  void findTheHalfWidthAndTheInvisible() {
    assertThat(Characters.firstNotFullWidth("見本 一郎")).isEqualTo(2);
    assertThat(Characters.firstNotFullWidth("見本A")).isEqualTo(2);
    assertThat(Characters.firstNotFullWidth("ﾐﾎﾝ")).isZero();
    assertThat(Characters.firstNotFullWidth("見\u200B本")).isEqualTo(1);
    assertThat(Characters.firstNotFullWidth("\uFEFF見本")).isZero();
    assertThat(Characters.firstNotFullWidth("見\t本")).isEqualTo(1);
    assertThat(Characters.firstNotFullWidth("見\uD842")).isEqualTo(1);
  }

  @Test
  void countGlyphsAsAReaderDoes() {
    assertThat(Characters.glyphCount("")).isZero();
    assertThat(Characters.glyphCount("辻\uDB40\uDD00見")).isEqualTo(2);
    assertThat(Characters.glyphCount("𠮷田")).isEqualTo(2);
    assertThat(Characters.glyphCount("か\u3099き")).isEqualTo(2);
    assertThat(Characters.glyphCount("\u3099")).isEqualTo(1);
  }

  @Test
  void findRadicalsAndMapThemForComparing() {
    assertThat(Radicals.firstIn("見⼦")).isEqualTo(1);
    assertThat(Radicals.firstIn("見本")).isEqualTo(-1);
    assertThat(Radicals.toIdeographs("⼦⺠⻑⾒見")).isEqualTo("子民長見見");
    assertThat(Radicals.toIdeographs("神")).as("no other character").isEqualTo("神");
    for (char kangxi = 0x2F00; kangxi <= 0x2FD5; kangxi++) {
      var mapped = Radicals.toIdeographs(String.valueOf(kangxi));
      assertThat(Radicals.firstIn(mapped)).isEqualTo(-1);
    }
  }
}

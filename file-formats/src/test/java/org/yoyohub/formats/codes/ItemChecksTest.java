package org.yoyohub.formats.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.formats.finding.FindingCode.I002;
import static org.yoyohub.formats.finding.FindingCode.I007;
import static org.yoyohub.formats.finding.FindingCode.I011;
import static org.yoyohub.formats.finding.FindingCode.I012;
import static org.yoyohub.formats.finding.FindingCode.I101;

import org.junit.jupiter.api.Test;
import org.yoyohub.formats.finding.FindingCode;

class ItemChecksTest {
  @Test
  void sayWhatIsWrongWithANumber() {
    assertThat(judge("my-number", "12345678901")).isEqualTo(I011);
    assertThat(judge("my-number", "12345678901X")).isEqualTo(I002);
    assertThat(judge("my-number", "123456789081")).isEqualTo(I007);
    assertThat(judge("my-number", "000000000000")).isEqualTo(I012);
    assertThat(judge("my-number", "123456789018")).isNull();
    assertThat(judge("juminhyo", "12345678901")).isEqualTo(I007);
    assertThat(judge("municipality", "139998")).isEqualTo(I012);
    assertThat(judge("municipality", "11002")).isEqualTo(I011);
    assertThat(judge("medical-institution", "1321234567")).isNotNull();
    assertThat(judge("insurer", "13801")).isEqualTo(I011);
    assertThat(judge("gtin", "14987123456782")).isEqualTo(I007);
    assertThat(judge("branch", "1")).isEqualTo(I011);
    assertThat(judge("postal-code", "100-0014")).isEqualTo(I002);
    assertThat(judge("postal-code", "1000014")).isNull();
  }

  @Test
  void onlyWarnOfTheDigitOfAnAddressNumber() {
    assertThat(judge("atena", "123456789123456")).isEqualTo(I101);
    assertThat(judge("atena", "000000000000019")).isNull();
    assertThat(judge("atena", "A0001")).isNull();
    assertThat(judge("atena", "１２３")).isEqualTo(I002);
    assertThat(judge("atena", "1234567890123456")).isEqualTo(I002);
  }

  @Test
  void takeFullWidthKanaOnly() {
    assertThat(judge("kana", "ミホン　タロー")).isNull();
    assertThat(judge("kana", "ヴァン・ミホン－ヒトツ")).isNull();
    assertThat(judge("kana", "ﾐﾎﾝ")).isEqualTo(I002);
    assertThat(judge("kana", "ミホン タロウ")).isEqualTo(I002);
    assertThat(judge("kana", "みほん")).isEqualTo(I002);
    assertThat(judge("kana", "カ\u3099")).isEqualTo(I002);
  }

  @Test
  void knowNoOtherNames() {
    assertThat(ItemChecks.named("shoe-size")).isEmpty();
  }

  private static FindingCode judge(String check, String value) {
    return ItemChecks.named(check).orElseThrow().judge(value);
  }
}

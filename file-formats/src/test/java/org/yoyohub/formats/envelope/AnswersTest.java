package org.yoyohub.formats.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {
  private static final List<Finding> FINDINGS =
      List.of(
          new Finding(2, "氏名", FindingCode.I003, "100"),
          new Finding(3, "氏名", FindingCode.I103, ""),
          Finding.ofFile(FindingCode.F012, "全2件のうち不良1件"));

  @Test
  void listsEachFindingOnOneLine() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var list = new ErrorList(out)) {
      FINDINGS.forEach(list);
    }

    var lines = out.toString(StandardCharsets.UTF_8).split("\r\n");

    assertThat(lines[0]).isEqualTo("行番号,項目,コード,重大度,メッセージ,対処");
    assertThat(lines[1]).isEqualTo("2,氏名,I003,エラー,【氏名】が長すぎます（最大100文字）。,桁数を確かめて短くしてください。");
    assertThat(lines[2]).startsWith("3,氏名,I103,警告,");
    assertThat(lines[3]).contains(",F012,エラー,").contains("全2件のうち不良1件");
    assertThat(lines).hasSize(4);
  }

  @Test
  void receiptsTellCountsAndFindings() {
    var json = JsonMapper.shared().readTree(receipt("REFUSED").toJson());

    assertThat(json.path("records").path("in").asLong()).isEqualTo(2);
    assertThat(json.path("records").path("rejected").asLong()).isEqualTo(2);
    assertThat(json.path("findings")).hasSize(3);
    assertThat(json.path("findings").get(2).path("line").asInt()).isZero();
    assertThat(json.path("message").asString()).contains("受け付けませんでした");
  }

  @Test
  void theSameFileHasTheSameReceipt() {
    assertThat(receipt("HELD").toJson()).isEqualTo(receipt("HELD").toJson());
  }

  private static Receipt receipt(String state) {
    var file = "A_011-001_IF_131113_20260601_0001.csv";
    return new Receipt(
        file,
        "A_011-001_IF",
        "kenko-131113",
        "131113",
        "2026-06-01",
        1,
        "ab",
        state,
        2,
        0,
        0,
        2,
        0,
        null,
        FINDINGS);
  }
}

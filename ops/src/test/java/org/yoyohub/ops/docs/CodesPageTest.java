package org.yoyohub.ops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.finding.Severity;

/** docs/codes.md is what {@link FindingCode} says; {@code -Dhub.docs=write} writes it anew. */
class CodesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "codes.md");
  private static final String HEAD =
      """
      # 指摘コード一覧 / Codes of findings

      受領書（receipt.json）とエラー一覧（errors.csv）に出るコードです。コードは追加だけを行い、意味を変えません。
      F はファイル全体、R は行、I は項目、B は予予ハブがすでに持つ情報との照合です。「…」には取り決めの内容が入ります。

      Generated from `FindingCode`; a test fails when this page is stale.

      | コード | 重大度 | メッセージ | 対処 |
      |---|---|---|---|
      """;

  @Test
  void saysWhatTheCodeSays() throws IOException {
    if ("write".equals(System.getProperty("hub.docs"))) {
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE).as("stale? run this test with -Dhub.docs=write").content().isEqualTo(page());
  }

  private static String page() {
    return Arrays.stream(FindingCode.values())
        .map(code -> row(Finding.ofFile(code, "…")))
        .collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private static String row(Finding f) {
    var severity = f.severity() == Severity.ERROR ? "エラー" : "警告";
    return "| %s | %s | %s | %s |".formatted(f.code(), severity, f.message(), f.remedy());
  }
}

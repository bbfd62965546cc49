package org.yoyohub.formats.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoyohub.formats.catalogue.Acceptance;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.ItemType;
import org.yoyohub.formats.catalogue.Sensitivity;
import org.yoyohub.formats.chars.GaijiPolicy;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.io.Contracts;
import org.yoyohub.formats.io.Row;

class FileCheckTest {
  private static final CheckContext CONTEXT = CheckContext.of("131113");
  private static final String OK = "";

  private final List<String> findings = new ArrayList<>();
  private final List<Finding> whole = new ArrayList<>();
  private final List<Row> good = new ArrayList<>();

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @MethodSource
  void judgesAValueByItsType(String type, String value, String expected) throws IOException {
    check(of(1000, type, "X9"), CONTEXT, value + ",1\r\n");

    assertThat(String.join(" ", findings)).isEqualTo(expected.isEmpty() ? "" : "2 項目1 " + expected);
  }

  static Stream<Arguments> judgesAValueByItsType() {
    return Stream.of(
        arguments("X3", "a-1", OK),
        arguments("X3", "abcd", "I003"),
        arguments("X3", "あ", "I002"),
        arguments("X3", "ｱ", "I002"),
        arguments("X3", "", OK),
        arguments("9(3)", "012", OK),
        arguments("9(3)", "1234", "I003"),
        arguments("9(3)", "１２", "I002"),
        arguments("9(3)", "-1", "I002"),
        arguments("9(3)", " 1", "I002"),
        arguments("K3", "ｱｲ1", OK),
        arguments("K3", "アイ", "I002"),
        arguments("K3", "ｱｲｳｴ", "I003"),
        arguments("N3", "見本　", OK),
        arguments("N3", "見本 ", "I002"),
        arguments("N3", "ﾐﾎﾝ", "I002"),
        arguments("N3", "見本見本", "I003"),
        arguments("N3", "𠮷𠮷𠮷", OK),
        arguments("N3", "𠮷𠮷𠮷𠮷", "I003"),
        arguments("N3", "辻󠄀辻󠄀辻󠄀", OK),
        arguments("N3", "辻󠄀辻󠄀辻󠄀辻", "I003"),
        arguments("N3", "髙﨑①", OK),
        arguments("N3", "～－∥", OK),
        arguments("N3", "⼦⺠", "I103"),
        arguments("N3", "⼦⺠⼦⺠", "I003"),
        arguments("N3", "\uE000", "I009"),
        arguments("N3", "\uDB80\uDC00", "I009"),
        arguments("N3", "⼦\uE000", "I009"),
        arguments("N3", "見\uFEFF", "I002"),
        arguments("N3", "見\u200B", "I002"),
        arguments("N3", "見\uFFFD", "I002"),
        arguments("N3", "見\u2028", "I002"),
        arguments("N3", "見\u0085", "I002"),
        arguments("T9", "見本 abc", OK),
        arguments("T9", "見本ｱ\u00A0", OK),
        arguments("T9", "見\u0007", "I002"),
        arguments("T9", "見\uFEFF", "I002"),
        arguments("T9", "\"見\r\n\"", "I002"),
        arguments("DATE", "2026-02-28", OK),
        arguments("DATE", "2026-2-28", "I005"),
        arguments("DATE", "2026-13-01", "I005"),
        arguments("DATE", "1927-02-29", "I102"),
        arguments("DATE", "1928-00-00", OK),
        arguments("DATE", "1928-05-00", OK),
        arguments("DATE", "0000-00-00", "I105"),
        arguments("DATE", "0000-01-01", OK),
        arguments("DATE", "9999-12-31", OK),
        arguments("TIME", "23:59:59", OK),
        arguments("TIME", "23:59", OK),
        arguments("TIME", "24:00:00", "I002"));
  }

  @Test
  void countsEveryRecordOnceAsTakenOrLeft() throws IOException {
    var report = check(of(1000, "N9", "X9"), CONTEXT, "見本,1\r\nx,1\r\n\r\n見本\r\n⼦,1\r\na\"b,1\r\n");

    assertThat(report).isEqualTo(new FileReport(6, 2, 4, 1, List.of()));
    assertThat(good).hasSize(2);
  }

  @Test
  void tellsFindingsByLineAndInALineByItem() throws IOException {
    check(of(1000, "N9", "X9"), CONTEXT, "x,あ\r\na\"b,1\r\n⼦,あ\r\n見本\r\n");

    assertThat(findings)
        .containsExactly(
            "2 項目1 I002", "2 項目2 I002", "3 R002", "4 項目1 I103", "4 項目2 I002", "5 R001");
  }

  @Test
  void takesNothingOfAFileWithMoreBadRecordsThanAreAccepted() throws IOException {
    var rows = "見本,1\r\n".repeat(99) + "x,1\r\n";

    assertThat(check(of(10, "N9", "X9"), CONTEXT, rows).isRefused()).isFalse();
    var report = check(of(9, "N9", "X9"), CONTEXT, rows);

    assertThat(report.ofFile()).extracting(Finding::code).containsExactly(FindingCode.F012);
    assertThat(report.ofFile().get(0).message()).contains("全100件のうち不良1件");
    assertThat(report).returns(0L, FileReport::accepted).returns(100L, FileReport::rejected);
  }

  @Test
  void takesNothingOfAFileThatBreaksOff() throws IOException {
    var report = check(of(1000, "N9", "X9"), CONTEXT, "見本,1\r\n\"見本,1\r\n");

    assertThat(report).isEqualTo(new FileReport(2, 0, 2, 0, report.ofFile()));
    assertThat(report.ofFile()).extracting(Finding::code).containsExactly(FindingCode.F026);
  }

  @Test
  void letsPrivateCharactersPassAndCountsThem() throws IOException {
    gaiji(CONTEXT.with(GaijiPolicy.PASS));

    assertThat(findings).containsExactly("2 項目1 I106");
    assertThat(whole.get(0).message()).contains("2字");
    assertThat(good.get(0).field(0)).isEqualTo("見\uE000\uE001");
  }

  @Test
  void replacesPrivateCharactersAndCountsThem() throws IOException {
    gaiji(CONTEXT.with(GaijiPolicy.REPLACE));

    assertThat(findings).containsExactly("2 項目1 I104");
    assertThat(whole.get(0).message()).contains("外字2字");
    assertThat(good.get(0).field(0)).isEqualTo("見〓〓");
  }

  @Test
  void rejectsPrivateCharactersAndCountsThem() throws IOException {
    gaiji(CONTEXT);

    assertThat(findings).containsExactly("2 項目1 I009");
    assertThat(whole.get(0).message()).contains("2字");
    assertThat(good).isEmpty();
  }

  @Test
  void mapsPrivateCharactersThatAreAllInTheTable() throws IOException {
    var both = Map.of(0xE000, "本", 0xE001, "人");
    gaiji(new CheckContext("131113", GaijiPolicy.MAP, both));
    gaiji(new CheckContext("131113", GaijiPolicy.MAP, Map.of(0xE000, "本")));

    assertThat(findings).containsExactly("2 項目1 I104", "2 項目1 I009");
    assertThat(good).hasSize(1);
    assertThat(good.get(0).field(0)).isEqualTo("見本人");
  }

  private void gaiji(CheckContext context) throws IOException {
    check(of(1000, "N9", "X9"), context, "見\uE000\uE001,1\r\n");
  }

  @Test
  void refusesUnknownDatesWhereTheyAreNotAllowed() {
    var type = ItemType.parse("DATE");
    var strict = new Item("d", "日", type, true, null, null, Sensitivity.NONE, false, false, 0, "");
    var rule = new ItemRule(strict, CONTEXT);

    assertThat(rule.judge("2026-00-00")).isEqualTo(FindingCode.I006);
    assertThat(rule.judge("0000-00-00")).isEqualTo(FindingCode.I006);
    assertThat(rule.judge("2026-02-29")).isEqualTo(FindingCode.I005);
    assertThat(rule.judge("")).isEqualTo(FindingCode.I001);
    assertThat(rule.judge("2026-02-28")).isNull();
  }

  private static InterfaceContract of(int perThousand, String... types) {
    var contract = Contracts.of(Contracts.profile("hub-csv"), List.of(types));
    return Contracts.of(
        contract, contract.profile(), new Acceptance(perThousand), contract.items());
  }

  private FileReport check(InterfaceContract contract, CheckContext context, String body)
      throws IOException {
    var file = ("項目1,項目2\r\n" + body).getBytes(StandardCharsets.UTF_8);
    return FileCheck.run(new ByteArrayInputStream(file), contract, context, sink());
  }

  private CheckSink sink() {
    return new CheckSink() {
      @Override
      public void good(Row row) {
        good.add(row);
      }

      @Override
      public void finding(Finding finding) {
        whole.add(finding);
        var item = finding.item() == null ? "" : finding.item() + " ";
        findings.add(finding.line() + " " + item + finding.code());
      }
    };
  }
}

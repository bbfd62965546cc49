package org.yoyohub.formats.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.chars.Windows31j;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

class RecordWriterTest {
  private static final Opening OPENING = new Opening(2, LocalDate.of(2026, 6, 1), "131113", 4);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void quotesAnItemOnlyWhereItMust() throws IOException {
    write(Contracts.texts("hub-csv", 5), "plain", "a,b", "say \"hi\"", "two\r\nlines", "");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith("\r\nplain,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",\r\n");
  }

  @Test
  void mapsTheSevenSignsBeforeItWritesWindows31j() throws IOException {
    write(Contracts.texts("sjis-csv", 2), "〜‖−—¢£¬", "髙﨑①㈱");

    assertThat(out.toString(Windows31j.CHARSET)).endsWith("～∥－―￠￡￢,髙﨑①㈱\r\n");
  }

  @Test
  void refusesWhatWouldComeBackAsAnotherCharacter() throws IOException {
    for (var value : new String[] {"¥", "ゔ", "𠮷", "か\u3099", "‾", "\uD842"}) {
      out.reset();
      var finding = write(Contracts.texts("sjis-csv", 2), "a", value);

      assertThat(finding).hasValueSatisfying(f -> assertThat(f.code()).isEqualTo(FindingCode.I010));
      assertThat(finding.orElseThrow().item()).isEqualTo("項目2");
      assertThat(out.toString(Windows31j.CHARSET)).isEqualTo("項目1,項目2\r\n");
    }
  }

  @Test
  void refusesHalfASurrogatePairInUtf8() throws IOException {
    assertThat(write(Contracts.texts("hub-csv", 2), "a", "\uD842b")).isPresent();
  }

  @Test
  void goesOnBehindARecordItRefused() throws IOException {
    var writer = RecordWriter.begin(out, Contracts.texts("kokuho", 1), Opening.of(1));

    assertThat(writer.write(Row.of(1, "𠮷"))).isPresent();
    assertThat(writer.write(Row.of(2, "吉"))).isEmpty();
    writer.end();

    assertThat(out.toString(Windows31j.CHARSET)).endsWith("\r\n2,2,吉\r\n3,3\r\n");
  }

  @Test
  void tellsTheControlRecordWhoWhenAndHowMany() throws IOException {
    var writer = RecordWriter.begin(out, Contracts.texts("kokuho", 1), OPENING);
    writer.write(Row.of(1, "a"));
    writer.write(Row.of(2, "b"));
    writer.end();

    assertThat(out.toString(Windows31j.CHARSET))
        .isEqualTo("1,1,0,2,001,0,0,0,0,7,202606,4\r\n2,2,a\r\n2,3,b\r\n3,4\r\n");
  }

  @Test
  void framesFixedRecordsByHeaderTrailerAndEnd() throws IOException {
    var writer = RecordWriter.begin(out, Catalogue.standard().get("ZENGIN"), OPENING);
    writer.write(Row.of(1, "2", "9990", "ﾐﾎﾝ", "見本銀行", "001", "ﾎﾝﾃﾝ", "本店", "1", ""));
    writer.end();

    var lines = out.toString(Windows31j.CHARSET).split("\r\n");
    assertThat(lines).allMatch(line -> line.getBytes(Windows31j.CHARSET).length == 120);
    assertThat(lines[0].stripTrailing()).isEqualTo("120260601131113");
    assertThat(lines[1]).startsWith("29990ﾐﾎﾝ            見本銀行   ");
    assertThat(lines[2].stripTrailing()).isEqualTo("8000001");
    assertThat(lines[3].stripTrailing()).isEqualTo("9");
  }

  @Test
  void refusesAnItemThatHasMoreBytesThanItsPlace() throws IOException {
    var name = "銀".repeat(16);

    var finding =
        write(Catalogue.standard().get("ZENGIN"), "2", "9990", "ﾐﾎﾝ", name, "001", "", "", "1", "");

    assertThat(finding.orElseThrow().message()).isEqualTo("【金融機関名】が長すぎます（最大30バイト）。");
  }

  private Optional<Finding> write(InterfaceContract contract, String... fields) throws IOException {
    return RecordWriter.begin(out, contract, 1).write(Row.of(1, fields));
  }
}

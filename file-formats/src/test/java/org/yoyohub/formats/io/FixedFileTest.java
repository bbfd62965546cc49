package org.yoyohub.formats.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.chars.Windows31j;

class FixedFileTest {
  private static final String HEADER = line("1");
  private static final String DATA =
      line(
          "29990ﾐﾎﾝ            "
              + "見本銀行"
              + "　".repeat(11)
              + "001ﾎﾝﾃﾝ           本店"
              + " ".repeat(26)
              + "1");
  private static final String TRAILER = line("8000001");
  private static final String END = line("9");

  private final InterfaceContract contract = Catalogue.standard().get("ZENGIN");

  @Test
  void takesTheFillingOffEachItem() throws IOException {
    assertThat(told(HEADER + DATA + TRAILER + END))
        .containsExactly("2 2|9990|ﾐﾎﾝ|見本銀行|001|ﾎﾝﾃﾝ|本店|1|");
  }

  @Test
  void letsAnEndOfFileMarkStandBehindTheLastRecordOnly() throws IOException {
    assertThat(told(HEADER + DATA + TRAILER + END + "\u001A")).hasSize(1);
    assertThat(told(HEADER + DATA + TRAILER + END + "\u001A\r\n" + DATA)).endsWith("5 F021");
    assertThat(told(HEADER + "\u001A" + DATA + TRAILER + END)).endsWith("2 F021");
  }

  @Test
  void tellsLineFeedsAloneOnce() throws IOException {
    var file = (HEADER + DATA + TRAILER + END).replace("\r", "");

    assertThat(told(file)).containsExactly("F027");
  }

  @Test
  void tellsARecordThatIsTooShortOrTooLong() throws IOException {
    var trailer = line("8000003");
    var file = HEADER + DATA.substring(0, 60) + "\r\n" + DATA.replace("\r", " \r") + DATA;

    assertThat(told(file + trailer + END)).startsWith("2 R011", "3 R011").hasSize(3);
  }

  @Test
  void tellsAnotherByteInThePlaceOfTheCarriageReturn() throws IOException {
    assertThat(told(HEADER + DATA.replace("\r", " ") + TRAILER + END)).containsExactly("2 R011");
  }

  @Test
  void refusesAnEmptyLine() throws IOException {
    assertThat(told(HEADER + DATA + "\n" + TRAILER + END)).endsWith("3 F021");
    assertThat(told(HEADER + DATA + "\r\n" + TRAILER + END)).endsWith("3 F021");
  }

  @Test
  void refusesRecordsInAnotherOrder() throws IOException {
    for (var file :
        List.of(
            DATA, HEADER + END, HEADER + DATA + END, HEADER + DATA + TRAILER, HEADER + HEADER)) {
      assertThat(told(file).stream().anyMatch(line -> line.endsWith("F021"))).isTrue();
    }
    assertThat(told("")).containsExactly("F010");
  }

  @Test
  void tellsACharacterCutByTheItemsEnd() throws IOException {
    var cut = DATA.replace("ﾎﾝﾃﾝ           本店", "ﾎﾝﾃﾝ          本店 ");

    assertThat(told(HEADER + cut + TRAILER + END)).containsExactly("2 R004");
  }

  @Test
  void tellsACharacterThatWouldBeWrittenWithAnotherCode() throws IOException {
    var file = (HEADER + DATA + TRAILER + END).getBytes(Windows31j.CHARSET);
    file[122 + 20] = (byte) 0xED;
    file[122 + 21] = 0x40;

    assertThat(Reading.of(file, contract).told).startsWith("2 R101").hasSize(2);
  }

  private List<String> told(String file) throws IOException {
    return Reading.of(file.getBytes(Windows31j.CHARSET), contract).told;
  }

  private static String line(String text) {
    return text + " ".repeat(120 - text.getBytes(Windows31j.CHARSET).length) + "\r\n";
  }
}

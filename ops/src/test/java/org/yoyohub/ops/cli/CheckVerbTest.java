package org.yoyohub.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckVerbTest {
  @TempDir private Path dir;

  @Test
  void saysWhatOneValueIs() {
    assertThat(Terminal.run("check", "even", "12")).isEqualTo(new Terminal(0, line("valid"), ""));
    assertThat(Terminal.run("check", "even", "13").exit()).isEqualTo(8);
    assertThat(Terminal.run("check", "even", "12", "--json").json().path("actual").asString())
        .isEqualTo("valid");
  }

  @Test
  void refusesAKindNobodyKnows() {
    var said = Terminal.run("check", "odd", "1");

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).contains("unknown kind");
  }

  @Test
  void refusesHalfACommand() {
    assertThat(Terminal.run("check").exit()).isEqualTo(12);
    assertThat(Terminal.run("check", "even").exit()).isEqualTo(12);
    assertThat(Terminal.run("check", "--tsv", "no-such-file.tsv").exit()).isEqualTo(12);
  }

  @Test
  void printsATableAgainWithWhatCameOut() throws IOException {
    var table = file("# note\nkind\tinput\targ\texpected\tnote\neven\t2\t\tvalid\tgood\n");

    var said = Terminal.run("check", "--tsv", table);

    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .isEqualTo(
            "# note\nkind\tinput\targ\texpected\tnote\tactual\tresult\n"
                + "even\t2\t\tvalid\tgood\tvalid\tOK\n");
  }

  @Test
  void marksARowThatIsNotAsExpected() throws IOException {
    var table = file("kind\tinput\targ\texpected\tnote\neven\t3\t\tvalid\neven\t4\t\tvalid\tx\n");

    var said = Terminal.run("check", "--tsv", table);

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.out()).contains("even\t3\t\tvalid\t\tinvalid\tNG\n").contains("\tx\tvalid\tOK");
  }

  @Test
  void refusesATableThatIsNotUtf8() throws IOException {
    var table = Files.write(dir.resolve("sjis.tsv"), new byte[] {(byte) 0x82, (byte) 0xA0, '\n'});

    assertThat(Terminal.run("check", "--tsv", table.toString()).exit()).isEqualTo(12);
  }

  private String file(String text) throws IOException {
    return Files.writeString(dir.resolve("vectors.tsv"), text).toString();
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }
}

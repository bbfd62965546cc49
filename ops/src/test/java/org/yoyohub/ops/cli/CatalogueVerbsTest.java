package org.yoyohub.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueVerbsTest {
  @Test
  void listsEveryInterface() {
    var said = Terminal.run("catalogue", "list");

    assertThat(said.exit()).isZero();
    assertThat(said.out()).startsWith("ID").contains("A_011-001_IF", "接種対象者情報登録");
  }

  @Test
  void listsThemAsJsonWithKeysInOrder() {
    var first = Terminal.run("catalogue", "list", "--json").json().get(0);

    assertThat(first.propertyNames())
        .containsExactly("id", "kind", "direction", "layout", "name", "nameEn");
  }

  @Test
  void showsAnInterfaceWithItsItems() {
    var shown = Terminal.run("catalogue", "show", "A_011-001_IF", "--json");

    assertThat(shown.exit()).isZero();
    assertThat(shown.json().path("items").get(1).path("id").asString()).isEqualTo("subject_number");
    assertThat(Terminal.run("catalogue", "show", "A_011-001_IF").out()).contains("予防接種対象者番号");
  }

  @Test
  void saysThatAnInterfaceIsNotThere() {
    var said = Terminal.run("catalogue", "show", "Z_999-999_IF");

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.err()).contains("not in the catalogue");
  }

  @Test
  void checkAgreesWithItsExitCode() {
    var checked = Terminal.run("catalogue", "check", "--json");

    assertThat(checked.exit()).isEqualTo(checked.json().path("problems").isEmpty() ? 0 : 8);
  }

  @Test
  void writesAPagePerInterface(@TempDir Path dir) {
    var written = Terminal.run("catalogue", "docs", dir.toString());

    assertThat(written.exit()).isZero();
    assertThat(dir.resolve("index.md")).exists();
    assertThat(dir.resolve("A_011-001_IF.md"))
        .content()
        .contains("| 2 | subject_number | 予防接種対象者番号 |");
    assertThat(Files.exists(dir.resolve("A_011-003_帳.md"))).isTrue();
  }
}

package org.yoyohub.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueDocsTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();

  @TempDir private Path directory;

  @Test
  void writesAPagePerInterfaceAndAnIndex() throws IOException {
    CatalogueDocs.write(CATALOGUE, directory);

    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(CATALOGUE.ids().size() + 1);
    }
    assertThat(directory.resolve("index.md"))
        .content()
        .contains("| [A_011-001_IF](A_011-001_IF.md) | 接種対象者情報登録 |", "(F_帳票7-3.md)");
  }

  @Test
  void aPageTellsPurposeAgreementAndItems() throws IOException {
    CatalogueDocs.write(CATALOGUE, directory);

    assertThat(directory.resolve("A_011-001_IF.md"))
        .content()
        .startsWith("# A_011-001_IF 接種対象者情報登録\n")
        .contains("## When it is late or missing\n")
        .contains("| Profile | hub-csv: UTF-8, CR LF, header row |")
        .contains("| Acceptance | good-rows at most 50% bad |")
        .contains("| Answer | A_011-003_帳 |")
        .contains("| 3 | my_number | 個人番号 | X12 | yes |  | my number | 基本データリスト X12 |");
  }

  @Test
  void aBatchHasNoItemsAndNoProfile() throws IOException {
    CatalogueDocs.write(CATALOGUE, directory);

    assertThat(directory.resolve("H_087-002_他.md"))
        .content()
        .doesNotContain("## Items", "| Profile |");
  }

  @Test
  void theSameCatalogueGivesTheSameBytes() throws IOException {
    CatalogueDocs.write(CATALOGUE, directory.resolve("one"));
    CatalogueDocs.write(Catalogue.standard(), directory.resolve("two"));

    for (var id : CATALOGUE.ids()) {
      assertThat(directory.resolve("two").resolve(id + ".md"))
          .hasSameBinaryContentAs(directory.resolve("one").resolve(id + ".md"));
    }
  }
}

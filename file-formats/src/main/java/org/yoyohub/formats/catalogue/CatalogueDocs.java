package org.yoyohub.formats.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The catalogue as Markdown pages: one for each interface and an index. The same catalogue gives
 * the same bytes.
 */
public final class CatalogueDocs {
  private CatalogueDocs() {}

  /** Writes every page into the directory, which is made when it is not there. */
  public static void write(Catalogue catalogue, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (var contract : catalogue.all()) {
      var page = InterfacePage.of(contract, catalogue.readme(contract.id()));
      Files.writeString(directory.resolve(fileName(contract)), page);
    }
    Files.writeString(directory.resolve("index.md"), index(catalogue));
  }

  private static String fileName(InterfaceContract contract) {
    return contract.id() + ".md";
  }

  private static String index(Catalogue catalogue) {
    return catalogue.all().stream()
        .map(CatalogueDocs::indexRow)
        .collect(
            Collectors.joining(
                "\n",
                """
                # Interfaces

                | id | 名称 | name | kind | direction | from | to | layout |
                |---|---|---|---|---|---|---|---|
                """,
                "\n"));
  }

  private static String indexRow(InterfaceContract contract) {
    return Markdown.row(
        "[" + contract.id() + "](" + fileName(contract) + ")",
        contract.nameJa(),
        contract.nameEn(),
        contract.kind(),
        contract.direction(),
        Markdown.list(contract.from()),
        Markdown.list(contract.to()),
        contract.layout());
  }
}

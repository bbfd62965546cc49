package org.yoyohub.formats.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The interface folders agree with the index, with each other and with the flows. */
class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();

  static List<InterfaceContract> contracts() {
    return CATALOGUE.all();
  }

  @Test
  void theLocaleCanNameTheFolders() {
    var fileNames = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    assertThat(fileNames.newEncoder().canEncode("_帳_他_バッチ"))
        .as("build with LC_ALL=C.UTF-8: in the locale of %s Japanese folders get lost", fileNames)
        .isTrue();
  }

  @Test
  void noContractHasAProblem() {
    assertThat(CATALOGUE.problems()).isEmpty();
  }

  @Test
  void catalogueHoldsEveryIdOfTheFlows() {
    var byKind = contracts().stream().collect(groupingBy(InterfaceContract::kind, counting()));

    assertThat(byKind)
        .isEqualTo(
            Map.of(
                Kind.IF, 52L, Kind.FORM, 40L, Kind.BATCH, 17L, Kind.REPORT, 10L, Kind.LOCAL, 44L));
    assertThat(CATALOGUE.ids()).hasSize(163).doesNotHaveDuplicates();
  }

  @Test
  void kindFollowsFromTheId() {
    assertThat(contracts()).allSatisfy(c -> assertThat(c.kind()).isEqualTo(kindOf(c.id())));
  }

  private static Kind kindOf(InterfaceId id) {
    if (id.value().endsWith("_IF")) {
      return Kind.IF;
    } else if (id.value().endsWith("_帳")) {
      return Kind.FORM;
    } else if (id.value().endsWith("_他") || id.value().startsWith("F_バッチ_")) {
      return Kind.BATCH;
    }
    return id.value().startsWith("F_帳票") ? Kind.REPORT : Kind.LOCAL;
  }

  @Test
  void indexAndFoldersAgree() throws Exception {
    try (var folders = Files.list(interfaces())) {
      var names = folders.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              CATALOGUE.ids().stream().map(InterfaceId::value).toList());
    }
  }

  @Test
  void everyFolderHoldsAContractAndAReadmeAndNothingElse() throws Exception {
    for (var id : CATALOGUE.ids()) {
      assertThat(filesOf(id)).containsExactly("README.md", "contract.yaml");
    }
  }

  private static List<String> filesOf(InterfaceId id) throws IOException, URISyntaxException {
    try (var files = Files.list(interfaces().resolve(id.value()))) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private static Path interfaces() throws URISyntaxException {
    var index = CatalogueTest.class.getResource("/interfaces/index.txt");
    return Objects.requireNonNull(Path.of(Objects.requireNonNull(index).toURI()).getParent());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyInterfaceTellsWhatItIsFor(InterfaceContract contract) {
    var readme = CATALOGUE.readme(contract.id());

    assertThat(readme)
        .startsWith("# " + contract.id() + " " + contract.nameJa() + "\n")
        .contains("## When\n", "## When it is late or missing\n", "## Answer\n", "## Flow\n");
    assertThat(readme.length()).as("half a page").isBetween(350, 4000);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyRuleIsWellFormed(InterfaceContract contract) {
    assertThat(contract.rules()).doesNotHaveDuplicates().allMatch(r -> r.matches("R[01]\\d{2}"));
    assertThat(contract.rules())
        .allSatisfy(r -> assertThat(CATALOGUE.readme(contract.id())).contains("- " + r + ": "));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyAnswerIsInTheCatalogue(InterfaceContract contract) {
    contract.answer().ifPresent(answer -> assertThat(CATALOGUE.find(answer)).isPresent());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyInterfaceComesFromSomebodyAndAFlow(InterfaceContract contract) {
    assertThat(contract.from()).isNotEmpty();
    assertThat(contract.to()).isNotEmpty();
    assertThat(contract.flows()).isNotEmpty();
    assertThat(contract.certainty()).isIn("PRINTED", "ORD", "INF", "PROP");
  }

  @Test
  void onlyABatchHasNoFile() {
    assertThat(contracts())
        .allSatisfy(
            c ->
                assertThat(c.layout().status() == Layout.Status.NONE)
                    .isEqualTo(c.kind() == Kind.BATCH));
  }

  @Test
  void theFirstExchangesAreReadable() {
    assertThat(contracts().stream().filter(c -> c.layout().isReadable()).map(c -> c.id().value()))
        .containsExactlyInAnyOrder(
            "JUKI-IDO",
            "A_011-001_IF",
            "A_021-001_IF",
            "A_031-001_IF",
            "A_011-003_帳",
            "A_012-002_帳",
            "A_022-002_帳",
            "A_014-001_IF",
            "A_013-001_IF",
            "A_013-001-RES",
            "A_013-001-ONSHI",
            "A_013-001-PMH",
            "A_013-001-MYNA",
            "A_013-001-MYNARES",
            "A_013-001-NOTE",
            "A_014-001-REQ",
            "A_041-001_IF",
            "A_041-001-RES",
            "A_081-001-FORM",
            "H_081-002-FORM",
            "H_081-008-FORM",
            "ZENGIN");
  }

  @Test
  void theFormHasTheItemsOfTheFileItStandsFor() {
    assertThat(itemNames("A_012-002_帳"))
        .startsWith(itemNames("A_011-001_IF").toArray(String[]::new))
        .hasSize(itemNames("A_011-001_IF").size() + 1)
        .endsWith("住民票のある住所");
    assertThat(itemNames("A_022-002_帳"))
        .containsAll(itemNames("A_021-001_IF"))
        .containsAll(itemNames("A_031-001_IF"));
  }

  private static List<String> itemNames(String id) {
    return CATALOGUE.get(id).items().stream().map(Item::name).toList();
  }

  @Test
  void aRecordOfTheBankFileIs120Bytes() {
    assertThat(CATALOGUE.get("ZENGIN").items().stream().mapToInt(Item::bytes)).hasSize(9);
    assertThat(CATALOGUE.get("ZENGIN").items().stream().mapToInt(Item::bytes).sum()).isEqualTo(120);
  }

  @Test
  void theIndividualNumberIsNeverShown() {
    var items =
        contracts().stream()
            .flatMap(c -> c.items().stream())
            .filter(i -> i.id().equals("my_number"));

    assertThat(items)
        .isNotEmpty()
        .allSatisfy(
            i -> {
              assertThat(i.sensitivity()).isEqualTo(Sensitivity.MY_NUMBER);
              assertThat(i.mayBeShown()).isFalse();
            });
  }
}

package org.yoyohub.core.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.chars.GaijiPolicy;
import org.yoyohub.formats.yaml.YamlProblem;

final class AgreementsTest {
  private static final InterfaceId RESULT = InterfaceId.of("A_011-003_帳");
  private static final String GOOD =
      """
      partner: kenko-131113
      name: 大田区 健康管理システム（見本）
      system: 健康管理
      municipality: "131113"
      sends:
        - { interface: A_011-001_IF, due: { at: "06:00", on: business-days, shift: next }, usual: 20..200 rows }
        - { interface: A_021-001_IF, format: kokuho }
      receives: [ A_011-003_帳, JUKI-IDO ]
      completion: sha256
      transport: { gate: { keys: [kenko-131113-2026.pub] } }
      characters: { 外字: pass }
      """;
  @TempDir Path directory;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(directory.resolve("agreements"));
  }

  @Test
  void readsAnAgreement() throws IOException {
    write("kenko-131113", GOOD);

    var loaded = load();

    assertThat(loaded.problems()).isEmpty();
    var agreement = loaded.agreements().find("kenko-131113").orElseThrow();
    assertThat(agreement.completion()).isEqualTo(Completion.SHA256);
    assertThat(agreement.gaiji()).isEqualTo(GaijiPolicy.PASS);
    assertThat(agreement.sends()).hasSize(2);
    assertThat(agreement.sends().get(0).due()).contains("06:00 business-days next");
    assertThat(agreement.sends().get(0).usual()).contains("20..200 rows");
    assertThat(agreement.sends().get(1).format()).contains("kokuho");
    assertThat(agreement.receives(RESULT)).isTrue();
  }

  @Test
  void knowsWhoReceives() throws IOException {
    write("kenko-131113", GOOD);
    var agreements = load().agreements();

    assertThat(agreements.receivers(RESULT, "131113")).hasSize(1);
    assertThat(agreements.receivers(RESULT, "131121")).isEmpty();
    assertThat(agreements.find("nobody")).isEqualTo(Optional.empty());
  }

  @Test
  void isEmptyWithoutAFolder() throws IOException {
    var loaded = Agreements.load(directory.resolve("nowhere"), Catalogue.standard());

    assertThat(loaded.isFine()).isTrue();
    assertThat(loaded.agreements().all()).isEmpty();
  }

  @Test
  void listsAllErrorsOfAllFilesWithLineAndKey() throws IOException {
    write("other", GOOD);
    write(
        "wrong",
        """
        partner: wrong
        name: 見本
        municipality: "131114"
        sends:
          - { interface: A_999-001_IF }
          - { interface: A_011-003_帳, usual: many }
        receives: [ A_011-001_IF ]
        completion: someday
        characters: { 外字: eat }
        colour: red
        """);

    var loaded = load();

    assertThat(loaded.agreements().all()).isEmpty();
    assertThat(loaded.problems())
        .extracting(YamlProblem::toString)
        .anyMatch(s -> s.startsWith("other.yaml:1: partner: must be the name of the file"))
        .anyMatch(s -> s.startsWith("wrong.yaml:1: system: is missing"))
        .anyMatch(s -> s.startsWith("wrong.yaml:3: municipality: must be 6 digits"))
        .anyMatch(s -> s.startsWith("wrong.yaml:5: interface: A_999-001_IF is not in the cat"))
        .anyMatch(s -> s.startsWith("wrong.yaml:6: interface: A_011-003_帳 goes OUT"))
        .anyMatch(s -> s.startsWith("wrong.yaml:6: usual: must read like"))
        .anyMatch(s -> s.startsWith("wrong.yaml:7: receives: A_011-001_IF goes IN"))
        .anyMatch(s -> s.startsWith("wrong.yaml:8: completion: must be manifest"))
        .anyMatch(s -> s.startsWith("wrong.yaml:9: 外字: must be pass"))
        .anyMatch(s -> s.startsWith("wrong.yaml:10: colour: is not known here"))
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "131113, true",
    "011002, true",
    "000000, true",
    "131114, false",
    "13111, false",
    "１３１１１３, false"
  })
  void checksAMunicipalityByItsLastDigit(String code, boolean isCode) {
    assertThat(Municipality.isCode(code)).isEqualTo(isCode);
  }

  private Agreements.Loaded load() throws IOException {
    return Agreements.load(directory, Catalogue.standard());
  }

  private void write(String partner, String text) throws IOException {
    Files.writeString(directory.resolve("agreements/" + partner + ".yaml"), text);
  }
}

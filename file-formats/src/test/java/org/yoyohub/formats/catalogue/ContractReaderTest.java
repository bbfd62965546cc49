package org.yoyohub.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.yaml.YamlProblem;

class ContractReaderTest {
  private static final String GOOD =
      """
      id: MIHON-1
      name: { ja: 見本, en: Sample }
      from: 見本システム
      to: 予予・請求システム
      layout: provisional 1
      key: [number]
      items:
        - { id: number, name: 番号, type: X10, required, codes: 見本, source: R001 }
      """;

  private final List<YamlProblem> problems = new ArrayList<>();

  @Test
  void readsAContract() {
    var contract = read(GOOD).orElseThrow();

    assertThat(problems).isEmpty();
    assertThat(contract.nameJa()).isEqualTo("見本");
    assertThat(contract.items().get(0).required()).isTrue();
    assertThat(contract.items().get(0).codes()).isNotNull();
  }

  @Test
  void namesLineAndKeyOfAnUnknownKey() {
    assertThat(read(GOOD.replace("from:", "form:"))).isEmpty();
    assertThat(problems.get(0).toString())
        .startsWith("MIHON-1/contract.yaml:3: form: is not known here");
  }

  @Test
  void namesLineAndKeyOfAnUnknownItemKey() {
    read(GOOD.replace("required", "requird"));

    assertOnlyProblem(8, "requird", "is not known here");
  }

  @Test
  void namesLineAndKeyOfABadType() {
    read(GOOD.replace("X10", "Z10"));

    assertOnlyProblem(8, "type", "not an item type: Z10");
  }

  @Test
  void namesACodeListThatIsNotThere() {
    read(GOOD.replace("codes: 見本", "codes: 無い"));

    assertOnlyProblem(8, "codes", "no code list is named 無い");
  }

  @Test
  void namesAKeyThatIsNotAnItem() {
    read(GOOD.replace("[number]", "[numbre]"));

    assertOnlyProblem(6, "key", "numbre is not an item");
  }

  @Test
  void refusesAnIdThatIsNotTheFoldersName() {
    read(GOOD.replace("id: MIHON-1", "id: MIHON-2"));

    assertOnlyProblem(1, "id", "must be the folder's name");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    read(GOOD.replace("X10", "Z10").replace("provisional 1", "perhaps"));

    assertThat(problems).extracting(YamlProblem::line).containsExactlyInAnyOrder(5, 8);
  }

  @Test
  void namesTheLineWhereTheYamlItselfIsBroken() {
    read(GOOD.replace("[number]", "[number"));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).key()).isEqualTo("(syntax)");
    assertThat(problems.get(0).line()).isBetween(6, 8);
  }

  private void assertOnlyProblem(int line, String key, String what) {
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(line);
    assertThat(problems.get(0).key()).isEqualTo(key);
    assertThat(problems.get(0).what()).contains(what);
  }

  private Optional<InterfaceContract> read(String text) {
    return ContractReader.read(InterfaceId.of("MIHON-1"), text, this::codeList, problems);
  }

  private Optional<CodeList> codeList(String name) {
    return name.equals("見本") ? Optional.of(new CodeList("見本", Map.of("1", "一"))) : Optional.empty();
  }
}

package org.yoyohub.ops.cli.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.yaml.YamlProblem;

class GateKeysTest {
  private static final String HEAD =
      "partner: p # 𠮷野家ではない見本\nname: 見本\nsystem: 見本\nmunicipality: \"131113\"\n";

  /** Ways to write no key at all. */
  static Stream<String> withoutKeys() {
    return Stream.of(
        "",
        "transport: {}\n",
        "transport: { unfetched: PT1H } # fetch soon\n",
        "transport:\n  # one day\n  unfetched: PT1H\n",
        "transport: { gate: {} }\n",
        "transport: { gate: { quota: 1GB } }\n",
        "transport:\n  gate:\n    quota: 1GB # much\n  unfetched: PT1H\n",
        "transport: { gate: { keys: [] } }\n",
        "transport: { gate: { keys: [ ] } }");
  }

  /** Ways to write the keys a.pub and b.pub. */
  static Stream<String> withTwoKeys() {
    return Stream.of(
        "transport: { gate: { keys: [a.pub, b.pub] } }\n",
        "transport: { gate: { keys: [ a.pub , b.pub ], quota: 1GB } } # the end\n",
        "transport:\n  gate:\n    keys: [a.pub,\n      b.pub]   # both\n    quota: 1GB\n",
        "transport:\n  gate:\n    keys:\n      - a.pub # the old one\n      - b.pub # the new\n",
        "transport:\n  gate:\n    keys:\n    - a.pub\n\n    # since May\n    - \"b.pub\"\n    quota: 1GB\n",
        "transport:\n  gate:\n    keys:\n    - a.pub\n    - b.pub");
  }

  @ParameterizedTest
  @MethodSource("withoutKeys")
  void addsTheFirstKeys(String transport) {
    var one = GateKeys.add(HEAD + transport, "a.pub");
    var two = GateKeys.add(one, "b.pub");

    assertThat(keys(one)).containsExactly("a.pub");
    assertThat(keys(two)).containsExactlyInAnyOrder("a.pub", "b.pub");
    assertKeepsEverythingOf(transport, two);
  }

  @ParameterizedTest
  @MethodSource("withTwoKeys")
  void addsAThirdKey(String transport) {
    var edited = GateKeys.add(HEAD + transport, "c.pub");

    assertThat(keys(edited)).containsExactly("a.pub", "b.pub", "c.pub");
    assertKeepsEverythingOf(transport, edited);
  }

  @ParameterizedTest
  @MethodSource("withTwoKeys")
  void removesOneAfterTheOther(String transport) {
    assertThat(keys(GateKeys.remove(HEAD + transport, "b.pub"))).containsExactly("a.pub");
    var withoutA = GateKeys.remove(HEAD + transport, "a.pub");
    assertThat(keys(withoutA)).containsExactly("b.pub");
    assertThat(keys(GateKeys.remove(withoutA, "b.pub"))).isEmpty();
  }

  @Test
  void understandsAKeyWithoutBrackets() {
    var text = HEAD + "transport: { gate: { keys: a.pub } }\n";

    assertThat(keys(GateKeys.add(text, "b.pub"))).containsExactly("a.pub", "b.pub");
    assertThat(keys(GateKeys.remove(text, "a.pub"))).isEmpty();
  }

  @Test
  void refusesWhatItCannotFind() {
    assertThatThrownBy(() -> GateKeys.remove(HEAD, "a.pub")).hasMessageContaining("no keys");
    assertThatThrownBy(
            () -> GateKeys.remove(HEAD + "transport: { gate: { keys: [a, b] } }", "c.pub"))
        .hasMessageContaining("not listed");
    assertThatThrownBy(() -> GateKeys.add(HEAD + "transport: gate\n", "a.pub"))
        .hasMessageContaining("mappings");
  }

  private static List<String> keys(String text) {
    var problems = new ArrayList<YamlProblem>();
    var agreement = Agreements.read("p", text, Catalogue.standard(), problems);
    assertThat(problems).as(text).isEmpty();
    return AgreementFile.keys(agreement.orElseThrow());
  }

  /** Word by word, comments included. */
  private static void assertKeepsEverythingOf(String transport, String edited) {
    assertThat(edited).startsWith(HEAD);
    assertThat(words(edited)).containsAll(words(transport));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[\\s,{}\\[\\]]+")).filter(word -> !word.isEmpty()).toList();
  }
}

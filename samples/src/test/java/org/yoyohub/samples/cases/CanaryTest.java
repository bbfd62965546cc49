package org.yoyohub.samples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.check.CheckContext;
import org.yoyohub.formats.envelope.ErrorList;
import org.yoyohub.formats.envelope.Receipt;
import org.yoyohub.formats.finding.Finding;

/** No value of a file comes out in a message, a remedy, a receipt or an error list. */
class CanaryTest {
  private static final String KANJI = "架空標識名";
  private static final String DIGITS = "918273645546";
  private static final String LETTERS = "CANARYMARK";

  private final Catalogue catalogue = Catalogue.standard();
  private long told;

  @Test
  void noAnswerRepeatsAValue() throws IOException {
    for (var one : Case.all()) {
      for (var marker : List.of(KANJI, DIGITS, LETTERS)) {
        for (long seed = 1; seed <= 3; seed++) {
          staysSilent(one, marker, seed);
        }
      }
    }
    assertThat(told).isGreaterThan(500);
  }

  private void staysSilent(Case one, String marker, long seed) throws IOException {
    var contract = catalogue.get(one.contract());
    var marked = marked(one, contract, marker, new Random(seed));

    var outcome = Outcome.of(new ByteArrayInputStream(marked), contract, CheckContext.of("131113"));

    var findings = outcome.findings().toList();
    told += findings.size();
    assertThat(answers(findings)).as(one + " " + marker).doesNotContain(marker);
    assertThat(outcome.good().toString()).doesNotContain(marker);
  }

  /** The case's file with some of its items replaced by the marker, or with it put in front. */
  private static byte[] marked(Case one, InterfaceContract contract, String marker, Random random)
      throws IOException {
    var charset = contract.profile().charset();
    var text = new StringBuilder();
    for (var line : new String(Files.readAllBytes(one.input()), charset).split("(?<=\n)")) {
      var fields = line.split(",", -1);
      int at = random.nextInt(fields.length);
      boolean whole = text.length() > 0 || random.nextInt(4) == 0;
      fields[at] = whole && fields.length > 1 ? marker + ending(fields[at]) : fields[at];
      text.append(String.join(",", fields));
    }
    return text.toString().getBytes(charset);
  }

  private static String ending(String field) {
    return field.endsWith("\r\n") ? "\r\n" : "";
  }

  private static String answers(List<Finding> findings) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var list = new ErrorList(out)) {
      findings.forEach(list);
    }
    return out.toString(StandardCharsets.UTF_8) + findings + receipt(findings);
  }

  private static String receipt(List<Finding> findings) {
    return new Receipt(
            "f",
            "A_011-001_IF",
            "p",
            "131113",
            "2026-06-01",
            1,
            "",
            "REFUSED",
            0,
            0,
            0,
            0,
            0,
            null,
            findings)
        .toJson();
  }
}

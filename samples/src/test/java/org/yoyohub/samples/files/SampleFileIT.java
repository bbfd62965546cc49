package org.yoyohub.samples.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.ItemType;
import org.yoyohub.formats.catalogue.Layout;
import org.yoyohub.formats.catalogue.Profile;
import org.yoyohub.formats.check.CheckContext;
import org.yoyohub.formats.check.CheckSink;
import org.yoyohub.formats.check.FileCheck;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.Severity;
import org.yoyohub.formats.io.Row;

class SampleFileIT {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private final Catalogue catalogue = Catalogue.standard();
  @TempDir Path out;

  @Test
  void keepsTheRulesOfEveryReadableContractInEveryRow() throws IOException {
    for (var contract : catalogue.all()) {
      if (contract.layout().isReadable() && contract.profile().framing() == Profile.Framing.PLAIN) {
        var sent = SampleFile.write(order(contract).rows(300));
        var rows = rows(contract, sent);

        assertThat(rows).hasSize(301);
        assertThat(rows.get(0).toList())
            .isEqualTo(contract.items().stream().map(Item::name).toList());
        rows.subList(1, 301).forEach(row -> keepsTheRules(contract, row));
      }
    }
  }

  @Test
  void passesItsOwnChecksInEveryReadableContractAndProfile() throws IOException {
    var readable = catalogue.all().stream().filter(c -> c.layout().isReadable()).toList();
    int sequence = 0;
    for (long seed = 1; seed <= 3; seed++) {
      for (var contract : readable) {
        for (var shape : shapes(contract)) {
          passes(SampleFile.write(order(shape).rows(100).seed(seed).sequence(++sequence)), shape);
        }
      }
    }
    assertThat(sequence).isGreaterThan(60);
  }

  private static List<InterfaceContract> shapes(InterfaceContract contract) {
    return contract.profile().framing() == Profile.Framing.FIXED_120
        ? List.of(contract)
        : List.of(contract, contract.with(profile("kokuho")), contract.with(profile("tsv")));
  }

  private static void passes(SentFile sent, InterfaceContract contract) throws IOException {
    var told = new ArrayList<Finding>();
    var sink =
        new CheckSink() {
          @Override
          public void good(Row row) {
            // only what is wrong is looked at
          }

          @Override
          public void finding(Finding finding) {
            told.add(finding);
          }
        };
    try (var in = Files.newInputStream(sent.data())) {
      var report = FileCheck.run(in, contract, CheckContext.of("131113"), sink);

      assertThat(report.ofFile()).as(sent.data().toString()).isEmpty();
      assertThat(report.accepted()).isEqualTo(sent.records());
      assertThat(told).as(sent.data().toString()).noneMatch(f -> f.severity() == Severity.ERROR);
    }
  }

  @Test
  void writesTheSameBytesFromTheSameSeed() {
    var first = SampleFile.write(order(subjects()).rows(500).seed(5));
    var second = SampleFile.write(order(subjects()).rows(500).seed(5).sequence(2));
    var other = SampleFile.write(order(subjects()).rows(500).seed(6).sequence(3));

    assertThat(second.sha256()).isEqualTo(first.sha256()).isNotEqualTo(other.sha256());
    assertThat(second.data().getFileName()).hasToString("A_011-001_IF_131113_20260601_0002.csv");
  }

  @Test
  void makesKeysAndPseudonymsThatAreUnrealAtSight() throws IOException {
    var chain = catalogue.get("A_013-001-MYNA");

    var first = Files.readAllLines(SampleFile.write(order(chain).seed(5)).data());
    var other = Files.readAllLines(SampleFile.write(order(chain).seed(6).sequence(2)).data());

    assertThat(first.subList(1, 11))
        .doesNotHaveDuplicates()
        .allMatch(line -> line.startsWith("MIHON-KEY-") && line.contains(",MIHON-PMH-"))
        .doesNotContainAnyElementsOf(other.subList(1, 11));
  }

  @Test
  void takesTheMunicipalityFromThePartnersName() throws IOException {
    var order = SampleOrder.of(subjects(), "kenko-011002", DAY, out);

    var text = Files.readString(SampleFile.write(order).data());

    assertThat(text.lines().skip(1)).allMatch(line -> line.startsWith("1,011002"));
    assertThat(text).contains("北海道札幌市見本町");
  }

  @Test
  void framesRecordsInTheKokuhoWay() throws IOException {
    var sent = SampleFile.write(order(subjects().with(profile("kokuho"))).rows(2));

    var lines = Files.readString(sent.data(), WINDOWS_31J).split("\r\n", -1);

    assertThat(lines).hasSize(5).endsWith("");
    assertThat(lines[0]).startsWith("1,1,0,2,").endsWith(",202606,1");
    assertThat(lines[1]).startsWith("2,2,1,131113");
    assertThat(lines[2]).startsWith("2,3,1,131113");
    assertThat(lines[3]).isEqualTo("3,4");
    assertThat(sent.records()).isEqualTo(2);
  }

  @Test
  void fillsEveryFixedRecordTo120Bytes() throws IOException {
    var sent = SampleFile.write(order(catalogue.get("ZENGIN")).rows(2));

    var lines = Files.readString(sent.data(), WINDOWS_31J).split("\r\n", -1);
    assertThat(lines).hasSize(6).endsWith("");
    for (int i = 0; i < 5; i++) {
      assertThat(lines[i].getBytes(WINDOWS_31J)).hasSize(120);
    }
    assertThat(List.of(lines).stream().limit(5).map(l -> l.substring(0, 1)))
        .containsExactly("1", "2", "2", "8", "9");
    assertThat(lines[3]).startsWith("8000002 ");
    assertThat(sent.data().toString()).endsWith(".txt");
  }

  @Test
  void refusesAnInterfaceWithoutALayout() {
    var later = withLayout(subjects(), new Layout(Layout.Status.LATER, 0));

    assertThatThrownBy(() -> SampleFile.write(order(later)))
        .isInstanceOf(UnreadableLayoutException.class)
        .hasMessageContaining("A_011-001_IF")
        .hasMessageContaining("later");
    assertThat(out).isEmptyDirectory();
  }

  private static void keepsTheRules(InterfaceContract contract, CSVRecord row) {
    assertThat(row.size()).isEqualTo(contract.items().size());
    for (int i = 0; i < row.size(); i++) {
      var item = contract.items().get(i);
      var value = row.get(i);
      var where = contract.id() + " " + item.id();
      assertThat(item.required() && value.isEmpty()).as(where).isFalse();
      if (!value.isEmpty()) {
        assertThat(value.codePointCount(0, value.length()))
            .as(where)
            .isLessThanOrEqualTo(item.type().width());
        assertThat(value).as(where).matches(form(item.type()));
        assertThat(item.codes() == null || item.codes().has(value)).as(where).isTrue();
      }
    }
  }

  private static String form(ItemType type) {
    return switch (type.form()) {
      case X -> "[!-~]+";
      case N -> "[^ -~｡-ﾟ]+";
      case T -> ".+";
      case K -> "[ -~｡-ﾟ]+";
      case NINE -> "\\d+";
      case DATE -> "\\d{4}-\\d\\d-\\d\\d";
      case TIME -> "\\d\\d:\\d\\d:\\d\\d";
    };
  }

  private static List<CSVRecord> rows(InterfaceContract contract, SentFile sent)
      throws IOException {
    try (var text = Files.newBufferedReader(sent.data(), contract.profile().charset());
        var records = CSVFormat.RFC4180.parse(text)) {
      return records.getRecords();
    }
  }

  private InterfaceContract subjects() {
    return catalogue.get("A_011-001_IF");
  }

  private SampleOrder order(InterfaceContract contract) {
    return SampleOrder.of(contract, "kenko-131113", DAY, out);
  }

  private static Profile profile(String name) {
    return Profile.named(name).orElseThrow();
  }

  private static InterfaceContract withLayout(InterfaceContract c, Layout layout) {
    return new InterfaceContract(
        c.id(),
        c.nameJa(),
        c.nameEn(),
        c.kind(),
        c.direction(),
        c.from(),
        c.to(),
        c.when(),
        c.answer(),
        c.flows(),
        c.rules(),
        c.certainty(),
        c.profile(),
        c.acceptance(),
        c.emptyAllowed(),
        layout,
        c.apply(),
        c.key(),
        c.items(),
        c.note());
  }
}

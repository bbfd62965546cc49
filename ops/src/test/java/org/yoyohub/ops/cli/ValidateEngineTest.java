package org.yoyohub.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.cli.offline.Parts;

/** {@code hub validate} with the hub's own engine, on files that {@code hub sample} wrote. */
class ValidateEngineTest {
  @TempDir private Path dir;
  private Path file;
  private Path manifest;

  @BeforeEach
  void aSample() {
    file = dir.resolve("A_011-001_IF_131113_20260401_0001.csv");
    manifest = dir.resolve(file.getFileName() + ".manifest.json");
    hub("sample", "A_011-001_IF", "--rows", "5", "--out", dir.toString());
  }

  private static Terminal hub(String... words) {
    return Terminal.run(Parts.standard(), words);
  }

  private Terminal validate(String... more) {
    return hub(
        Stream.concat(Stream.of("validate", file.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void findsNothingInASample() {
    assertThat(validate().exit()).isZero();
    assertThat(validate("--partner", "kenko-131113").exit()).isZero();
  }

  @Test
  void findsWhereTheManifestDiffers() throws IOException {
    replace(manifest, "\"records\":5", "\"records\":6");
    assertThat(validate().out()).contains("F009");

    replace(manifest, "\"sequence\":1", "\"sequence\":2");
    assertThat(validate().out()).contains("F006", "sequence");

    Files.writeString(file, Files.readString(file).replace("131113", "131121"));
    assertThat(validate().out()).contains("F008").doesNotContain("F007");

    Files.writeString(manifest, "{");
    assertThat(validate().out()).contains("F005").doesNotContain("F009");
  }

  @Test
  void takesThePartnersAgreement() throws IOException {
    var agreements = Files.createDirectories(dir.resolve("data/agreements"));
    Files.writeString(
        agreements.resolve("kenko-131113.yaml"),
        """
        partner: kenko-131113
        name: 見本
        system: 健康管理
        municipality: "131121"
        sends: [ { interface: A_021-001_IF } ]
        receives: []
        """);
    var data = dir.resolve("data").toString();

    var said = validate("--partner", "kenko-131113", "--dir", data);

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.out()).contains("F004", "F025", "I008");
    assertThat(validate("--partner", "kenko-999999", "--dir", data).exit()).isEqualTo(8);
  }

  @Test
  void checksAFileOfAnyNameWhenTheInterfaceIsSaid() throws IOException {
    var nameless = Files.copy(file, dir.resolve("any.csv")).toString();

    assertThat(hub("validate", nameless).exit()).isEqualTo(12);
    assertThat(hub("validate", nameless, "--interface", "A_011-001_IF").exit()).isZero();
  }

  @Test
  void writesTheErrorListAsCsv() throws IOException {
    Files.writeString(file, Files.readString(file) + "short\r\n");
    var list = dir.resolve("errors.csv");

    validate("--errors", list.toString());

    assertThat(list).content().startsWith("行番号,項目,コード,重大度,メッセージ,対処\r\n");
    assertThat(list).content().contains("R001,エラー,");
  }

  @Test
  void keepsTenThousandFindingsAndListsAll() throws IOException {
    var head = Files.readAllLines(file).get(0);
    Files.writeString(file, head + "\r\n" + "short\r\n".repeat(10_100));
    Files.delete(manifest);
    var list = dir.resolve("errors.csv");

    var json = validate("--json", "--errors", list.toString()).json();

    // the verdict on the file itself stands before those on its rows
    assertThat(json.path("findings").path(0).path("code").asString()).isEqualTo("F012");
    assertThat(json.path("findings").size()).isEqualTo(10_001);
    assertThat(json.path("truncated").asBoolean()).isTrue();
    assertThat(json.path("findingsInAll").asLong()).isEqualTo(10_101);
    assertThat(Files.readAllLines(list)).hasSize(10_102);
  }

  private static void replace(Path file, String what, String by) throws IOException {
    var text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }
}

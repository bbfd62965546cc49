package org.yoyohub.samples.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.samples.partners.PretendTown.FIRST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.samples.files.SentFile;

class PartnersIT {
  @TempDir Path one;
  @TempDir Path two;

  @Test
  void writesTheSameBytesFromTheSameSeedAndOthersFromAnother() throws Exception {
    new PretendTown(one.resolve("a"), 7, 300).live(6);
    new PretendTown(two.resolve("b"), 7, 300).live(6);
    new PretendTown(two.resolve("c"), 8, 300).live(6);

    assertThat(hashes(one.resolve("a"))).hasSize(2 * (6 * 4 + 6));
    assertThat(hashes(two.resolve("b"))).isEqualTo(hashes(one.resolve("a")));
    assertThat(hashes(two.resolve("c"))).isNotEqualTo(hashes(one.resolve("a")));
  }

  @Test
  void sendsOneFileADayInEveryLaneWithoutGapsAndChainedByHash() throws Exception {
    var town = new PretendTown(one, 7, 300).live(6);

    Map<String, Manifest> last = new HashMap<>();
    for (SentFile sent : town.sent) {
      var manifest = manifest(sent);
      var before = last.put(manifest.interfaceId(), manifest);
      assertThat(manifest.sequence()).isEqualTo(before == null ? 1 : before.sequence() + 1);
      assertThat(manifest.previousSha256()).isEqualTo(before == null ? null : before.sha256());
      assertThat(manifest.sha256()).isEqualTo(sha256(sent.data()));
      assertThat(manifest.bytes()).isEqualTo(Files.size(sent.data()));
      assertThat(manifest.records()).isEqualTo(lines(sent).size() - 1);
      assertThat(FileName.parse(manifest.file()).orElseThrow().sequence())
          .isEqualTo(manifest.sequence());
    }
    assertThat(last.values()).hasSize(4).allMatch(m -> m.sequence() == 6);
  }

  @Test
  void leavesNoHiddenFileBehind() throws Exception {
    new PretendTown(one, 7, 300).live(2);

    try (var files = Files.walk(one)) {
      assertThat(files.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("."));
    }
  }

  @Test
  void holdsAsRegisteredWhomTheTownExpectsButForMistakesNotMendedYet() throws Exception {
    var town = new PretendTown(one, 11, 2000).live(8);
    var expected = new TreeSet<String>();
    town.town
        .expected(FIRST.plusDays(7))
        .people()
        .values()
        .forEach(p -> expected.addAll(p.active() ? List.of(p.subjectNumber()) : List.of()));

    var registered = town.kenko.registered();

    assertThat(town.kenko.mistakes()).isNotEmpty();
    expected.removeAll(town.kenko.unmended());
    registered.removeAll(town.kenko.unmended());
    assertThat(registered).isEqualTo(expected);
  }

  @Test
  void mendsEveryMistakeWithinTwoDays() throws Exception {
    var town = new PretendTown(one, 11, 2000).live(1);
    var wrong = town.kenko.unmended();
    assertThat(wrong).isNotEmpty();
    var first = new TreeSet<>(wrong);

    town.live(2);

    assertThat(town.kenko.unmended()).doesNotContainAnyElementsOf(first);
  }

  @Test
  void sendsAHeaderAloneWhenThereIsNothingToSay() {
    var kenko = new PretendKenko(one, "kenko-131113", 1);

    var sent = kenko.drop(FIRST);

    assertThat(sent).hasSize(3).allMatch(f -> f.records() == 0 && f.bytes() > 0);
  }

  @Test
  void countsReceiptsAndOutcomesOnce() throws Exception {
    var kenko = new PretendKenko(one, "kenko-131113", 1);
    var receipts = Files.createDirectories(one.resolve("kenko-131113/receipts"));
    Files.writeString(receipts.resolve("a.receipt.json"), "{\"state\":\"APPLIED\"}");
    Files.writeString(receipts.resolve(".b.receipt.json"), "{\"sta");
    var out = Files.createDirectories(one.resolve("kenko-131113/out"));
    var result = out.resolve("A_011-003_帳_131113_20260601_0001.csv");
    Files.writeString(result, "行番号,番号,処理結果,コード,文,日\r\n1,x,1,,,\r\n2,x,3,,,\r\n");
    Files.writeString(Path.of(result + Manifest.SUFFIX), "{}");

    var answers = kenko.readAnswers();

    assertThat(answers.receipts()).isEqualTo(Map.of("APPLIED", 1));
    assertThat(answers.outcomes()).isEqualTo(Map.of("1", 1, "3", 1));
    assertThat(kenko.readAnswers().receipts()).isEmpty();
  }

  private static Manifest manifest(SentFile sent) throws IOException {
    return Manifest.read(Files.readString(sent.manifest())).manifest().orElseThrow();
  }

  private static List<String> lines(SentFile sent) throws IOException {
    return Files.readString(sent.data(), StandardCharsets.UTF_8).lines().toList();
  }

  private static Map<String, String> hashes(Path root) throws Exception {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(root.relativize(file).toString(), sha256(file));
      }
    }
    return hashes;
  }

  private static String sha256(Path file) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}

package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.e2e.Launcher.Said;

/** {@code hub demo} as its first user meets it. */
class DemoIT {
  private static final String[] SEED = {"--seed", "5"};

  @TempDir private static Path dir;
  private static Launcher launcher;
  private static Said one;
  private static Said again;

  @BeforeAll
  static void twoTownsOfOneSeed() throws Exception {
    launcher = new Launcher(dir, Map.of());
    one = demo("one", SEED);
    again = demo("again", "--seed", "5", "--json");
  }

  @Test
  void givesTheSameBytesForTheSameSeedAndOthersForAnother() throws Exception {
    var payloads = payloads("again");

    assertThat(files("again")).isEqualTo(files("one")).isNotEmpty();
    assertThat(payloads("one")).isEqualTo(payloads);

    // it begins anew in its own directory
    assertThat(demo("again", "--seed", "6").exit()).isZero();
    assertThat(payloads("again")).isNotEqualTo(payloads);
  }

  @Test
  void endsInBalancesThatCloseAndSaysNothingElse() {
    assertThat(one.exit()).isZero();
    assertThat(one.err()).isEmpty();
    assertThat(one.out()).contains("The books hold", "Where to look next", "yes");
    assertThat(one.out()).doesNotContain(" NO\n", "DO NOT HOLD", "\u001b");
  }

  @Test
  void answersInJsonWhoseSumsAreRight() {
    var json = again.json();

    assertThat(again.exit()).isZero();
    assertThat(json.path("holds").asBoolean()).isTrue();
    assertThat(json.path("interfaces")).hasSizeGreaterThan(10);
    for (var i : json.path("interfaces")) {
      long taken = i.path("applied").asLong() + i.path("unchanged").asLong();
      long left = i.path("rejected").asLong() + i.path("held").asLong();
      assertThat(taken + left).as(i.toString()).isEqualTo(i.path("in").asLong());
      assertThat(i.path("closes").asBoolean()).isTrue();
    }
  }

  @Test
  void refusesADirectoryThatIsNotItsOwnAndTouchesNothing() throws Exception {
    var foreign = Files.createDirectories(dir.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.txt"), "mine");

    var said = demo("foreign");

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).contains("holds something that is no demo");
    try (var left = Files.list(foreign)) {
      assertThat(left).containsExactly(foreign.resolve("letter.txt"));
    }
  }

  @Test
  void refusesATownNobodyCouldLiveIn() throws Exception {
    assertThat(launcher.hub("demo", "--people", "0", "--dir", "none").exit()).isEqualTo(12);
    assertThat(launcher.hub("demo", "--days", "many", "--dir", "none").exit()).isEqualTo(12);
    assertThat(dir.resolve("none")).doesNotExist();
  }

  private static Said demo(String where, String... more) throws IOException, InterruptedException {
    var words = Stream.of("demo", "--people", "120", "--days", "3", "--dir", where);
    return launcher.hub(Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
  }

  private static boolean isAPartners(Path file) {
    return !file.endsWith(".place");
  }

  private static String payloads(String where) throws IOException {
    return Files.readString(dir.resolve(where).resolve("payloads.sha256"));
  }

  /** Every file of a partner, by its path below partners/; the hub's own mark is none. */
  private static Map<String, String> files(String where) throws IOException {
    var root = dir.resolve(where).resolve("partners");
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(root)) {
      for (var file : all.filter(Files::isRegularFile).filter(DemoIT::isAPartners).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}

package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.e2e.Launcher.Said;

/** {@code hub demo} as its first user meets it. */
class DemoIT {
  @TempDir private Path dir;
  private Launcher launcher;

  @BeforeEach
  void aShell() {
    launcher = new Launcher(dir, Map.of());
  }

  @Test
  void givesTheSameBytesForTheSameSeedAndOthersForAnother() throws Exception {
    var one = demo("one", "--seed", "5");
    var again = demo("again", "--seed", "5");
    var other = demo("other", "--seed", "6");

    assertThat(Stream.of(one, again, other).map(Said::exit)).containsOnly(0);
    assertThat(files("again")).isEqualTo(files("one")).hasSizeGreaterThan(20);
    assertThat(payloads("again")).isEqualTo(payloads("one"));
    assertThat(payloads("other")).isNotEqualTo(payloads("one"));
  }

  @Test
  void endsInBalancesThatCloseAndSaysNothingElse() throws Exception {
    var said = demo("town");

    assertThat(said.exit()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("The books hold", "Where to look next", "yes");
    assertThat(said.out()).doesNotContain("NO", "\u001b");
  }

  @Test
  void answersInJsonWhoseSumsAreRight() throws Exception {
    var json = demo("town", "--json").json();

    assertThat(json.path("holds").asBoolean()).isTrue();
    assertThat(json.path("interfaces")).hasSize(4);
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
  void beginsAnewInItsOwnDirectory() throws Exception {
    demo("town", "--seed", "5");
    var first = payloads("town");

    assertThat(demo("town", "--seed", "5").exit()).isZero();
    assertThat(payloads("town")).isEqualTo(first);
  }

  @Test
  void refusesATownNobodyCouldLiveIn() throws Exception {
    assertThat(launcher.hub("demo", "--people", "0", "--dir", "none").exit()).isEqualTo(12);
    assertThat(launcher.hub("demo", "--days", "many", "--dir", "none").exit()).isEqualTo(12);
    assertThat(dir.resolve("none")).doesNotExist();
  }

  private Said demo(String where, String... more) throws IOException, InterruptedException {
    var words = Stream.of("demo", "--people", "120", "--days", "3", "--dir", where);
    return launcher.hub(Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
  }

  private String payloads(String where) throws IOException {
    return Files.readString(dir.resolve(where).resolve("payloads.sha256"));
  }

  /** Every file below partners/, by its path there. */
  private Map<String, String> files(String where) throws IOException {
    var root = dir.resolve(where).resolve("partners");
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(root)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}

package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.Tools;

/** Names that a disk permits and nobody should have chosen: data to us, never a place. */
@Faults
class NameIT {
  private static final String GOOD = "A_011-001_IF_131113_20260401_0001.csv";
  private static final int NAME_BYTES = 255;
  private static final int SUFFIX = ".manifest.json".length();
  @TempDir private Path dir;

  /** A hundred and more, none of them agreed. */
  private static Set<String> names() {
    var names = new LinkedHashSet<String>();
    for (int control = 1; control < 0x20; control++) {
      names.add("a" + (char) control + "b.csv");
    }
    names.addAll(
        List.of("-rf", "--help", "-", "~", "~root", "$HOME", "$(id)", "`id`", ";ls", "|ls"));
    names.addAll(
        List.of("&", "*", "?", "[a]", "{a}", "!", "#", "%", "%2e%2e%2f", "%00", "\\", "\\n"));
    names.addAll(
        List.of("x..\\..\\x.csv", "C:\\x.csv", "CON", "NUL", "con.csv", "x.", "x. ", " ", "  x"));
    names.addAll(
        List.of(
            "x:y",
            "x\"y",
            "x'y",
            "x<y>",
            "x..y",
            "...x".substring(3),
            "a..",
            "a/".substring(0, 1)));
    names.addAll(
        List.of("\u202Evsc.x", "x\u202E", "\u200B", "\uFEFFx", "\u2028", "\u0085", "\u007F"));
    names.addAll(
        List.of(
            "\uD83D\uDE00.csv", "\u304B\u3099.csv", "\u304C.csv", "\u00E9", "e\u0301", "\uFFFD"));
    names.addAll(
        List.of(
            "' or 1=1 --",
            "'; drop table delivery; --",
            "<script>alert(1)</script>".replace('/', '|')));
    names.addAll(
        List.of(
            "=1+1", "+1", "@x", "${jndi:ldap:x}", "{{7*7}}", "#{1}", "${file:name}", "simple:x"));
    names.addAll(
        List.of(
            "manifest.json", "x.receipt.json", "x.errors.csv", "x.part", "x.ack.csv", "null", "0"));
    names.addAll(
        List.of("x".repeat(NAME_BYTES), "\u6F22".repeat(85), "x".repeat(NAME_BYTES - SUFFIX)));
    names.add(GOOD + " ");
    names.add(GOOD + ".");
    names.add(GOOD + "\n");
    names.add(GOOD.replace(".csv", ""));
    names.add(GOOD.toLowerCase(java.util.Locale.ROOT));
    names.add(GOOD.replace("0401", "0230"));
    names.add(GOOD.replace("131113", "\uFF11\uFF13\uFF11\uFF11\uFF11\uFF13"));
    names.add(GOOD.replace("A_011", "x..%2f..%2fA_011"));
    names.add("\u202E" + GOOD);
    names.add("x".repeat(41) + GOOD);
    return names;
  }

  @Test
  @DisplayName("A20 no name leads anywhere: each is told, with a manifest and without one")
  void refusesHostileNames() throws Exception {
    assertThat(names()).hasSizeGreaterThan(100);
    try (var hub = Hub.open("A20", dir, Hub.SHORT)) {
      hub.settle();
      var before = outside(hub.directory());
      var unannounced = new ArrayList<Letter>();
      for (var name : names()) {
        var letter = hub.kenko().next(1).named(name);
        hub.struck("name", "length " + name.length() + " hash " + name.hashCode());
        if (name.getBytes(StandardCharsets.UTF_8).length + SUFFIX <= NAME_BYTES) {
          hub.kenko().lay(name, letter.bytes());
          hub.kenko().layManifest(letter);
          assertThat(hub.kenko().told(letter).codes()).as(name).containsAnyOf("F001", "F002");
        } else {
          hub.kenko().lay(name, letter.bytes());
          unannounced.add(letter);
        }
      }
      hub.settle();
      for (var letter : unannounced) {
        assertThat(receipts(hub, letter)).as("a receipt under a shorter name").isNotZero();
      }
      assertThat(hub.number("select count(*) from delivery where place = 'in' and not refused"))
          .isZero();
      assertThat(outside(hub.directory())).isEqualTo(before);
      hub.check();
    }
  }

  private static long receipts(Hub hub, Letter letter) throws IOException {
    try (var files = Files.list(hub.kenko().receipts())) {
      return files.filter(file -> isOf(file, letter)).count();
    }
  }

  private static boolean isOf(Path receipt, Letter letter) {
    try {
      return receipt.toString().endsWith(".receipt.json")
          && Files.readString(receipt).contains(letter.sha256());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Everything that is neither a payload nor one of this partner's receipts. */
  private static Set<String> outside(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return files
          .map(file -> directory.relativize(file).toString())
          .filter(file -> !file.startsWith("payloads/"))
          .filter(file -> !file.startsWith("partners/" + Hub.KENKO + "/receipts/"))
          .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  @DisplayName("A20 a name whose bytes are no text is told once and cleared, its manifest too")
  void refusesNamesThatAreNoText() throws Exception {
    Tools.need("bash");
    try (var hub = Hub.open("A20", dir, Hub.SHORT)) {
      var script = "printf x > $'\\xff\\xfe.csv'; printf y > $'\\xe3\\x81.csv.manifest.json'";
      var said = Tools.run("bash", "-c", "cd '" + hub.kenko().in() + "' && " + script);
      assertThat(said.exit()).as(said.text()).isZero();
      hub.struck("name", "no UTF-8");
      hub.struck("name of a manifest", "no UTF-8");
      var behind = hub.kenko().send(hub.kenko().next(2), "APPLIED");

      assertThat(hub.kenko().told(behind).brief()).isEqualTo("APPLIED");
      hub.settle();
      assertThat(hub.number("select count(*) from delivery where place = 'in'")).isEqualTo(3);
      assertThat(hub.number("select count(*) from finding where code = 'F001'")).isEqualTo(2);
      hub.check();
    }
  }

  @Test
  @DisplayName("A20 an acknowledgement confirms only a file of that very name, wherever it points")
  void confirmsNothingByAHostileAcknowledgement() throws Exception {
    var names =
        List.of(
            "..",
            "..%2freceipts%2fx",
            "%",
            "_",
            "*",
            "'",
            "\\",
            "\n",
            "x".repeat(251),
            "\uD83D\uDE00");
    try (var hub = Hub.open("A20", dir, Hub.SHORT)) {
      var letter = hub.kenko().send(hub.kenko().next(2), "APPLIED");
      assertThat(hub.kenko().told(letter).brief()).isEqualTo("APPLIED");
      hub.settle();
      for (var name : names) {
        hub.kenko()
            .lay("x" + (name + ".ack").substring(name.length() > 250 ? 1 : 0), new byte[] {'1'});
        hub.struck("ack", "length " + name.length());
      }
      hub.settle();
      assertThat(hub.number("select count(*) from delivery where state = 'CONFIRMED'")).isZero();
      hub.check();
    }
  }
}

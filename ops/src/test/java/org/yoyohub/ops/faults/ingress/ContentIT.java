package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;

/** What a file may hold that no file should: each is told by its own code, nothing is guessed. */
@Faults
class ContentIT {
  private static final int ROWS = 4;
  private static final String END = "\r\n";
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;
  @TempDir private Path dir;

  /** How a text, a byte a character, is spoiled. */
  private interface Spoiling extends UnaryOperator<String> {}

  @Test
  @DisplayName("A15 empty files, lone headers and wrong counts are refused, or taken as agreed")
  void tellsOfWhatIsNotThere() throws Exception {
    try (var hub = Hub.open("A15", dir, Hub.LONG)) {
      var told = new LinkedHashMap<String, String>();
      told.put("0 bytes", brief(hub, hub.kenko().next(2).holding(""), "REFUSED"));
      told.put("header only", brief(hub, header(hub.kenko().next(2)), "APPLIED"));
      told.put("one too many", brief(hub, hub.kenko().next(2).saying("records", 3), "REFUSED"));
      told.put("one too few", brief(hub, hub.kenko().next(2).saying("records", 1), "REFUSED"));

      assertThat(told)
          .containsExactly(
              Map.entry("0 bytes", "REFUSED F010"),
              Map.entry("header only", "APPLIED"),
              Map.entry("one too many", "REFUSED F009"),
              Map.entry("one too few", "REFUSED F009"));
      hub.check();
    }
  }

  private static Letter header(Letter letter) {
    return letter.holding(letter.text().split(END, -1)[0] + END).saying("records", 0);
  }

  @Test
  @DisplayName("A16 broken bytes are told by line and code, and every other row is taken")
  void tellsOfEachBrokenRow() throws Exception {
    try (var hub = Hub.open("A16", dir, Hub.LONG)) {
      var softly = new SoftAssertions();
      for (var one : rows().entrySet()) {
        var letter = spoiled(hub.kenko().next(ROWS), one.getValue().spoiling());
        var told = sendAllButOne(hub, letter);
        softly.assertThat(told.errors()).as(one.getKey()).contains(one.getValue().told());
        softly.assertThat(told.state()).as(one.getKey()).isEqualTo("APPLIED");
        softly.assertThat(told.applied()).as(one.getKey()).isEqualTo(ROWS - 1);
      }
      softly.assertAll();
      hub.check();
    }
  }

  @Test
  @DisplayName("A16 a file that is no text of its charset, or has no agreed header, is refused")
  void refusesWhatIsNoSuchFile() throws Exception {
    try (var hub = Hub.open("A16", dir, Hub.LONG)) {
      var softly = new SoftAssertions();
      for (var one : files().entrySet()) {
        var letter = spoiled(hub.kenko().next(ROWS), one.getValue().spoiling());
        softly
            .assertThat(brief(hub, letter, "REFUSED"))
            .as(one.getKey())
            .isEqualTo(one.getValue().told());
      }
      softly.assertAll();
      assertThat(hub.number("select count(*) from registration_history")).isZero();
      hub.check();
    }
  }

  /** A way to spoil a file, and what its sender is told. */
  private record Case(Spoiling spoiling, String told) {}

  private static Map<String, Case> rows() {
    var cases = new LinkedHashMap<String, Case>();
    cases.put("NUL", new Case(row(2, r -> r + "\0"), "3:R005"));
    cases.put("0xFF", new Case(row(2, r -> "\u00ff" + r), "3:R004"));
    cases.put("a cut character", new Case(row(2, r -> r + "\u00e3\u0081"), "3:R004"));
    cases.put("a lone surrogate", new Case(row(2, r -> r + "\u00ed\u00a0\u0080"), "3:R004"));
    cases.put("an overlong slash", new Case(row(2, r -> r + "\u00c0\u00af"), "3:R004"));
    cases.put("a Shift_JIS name", new Case(row(2, r -> r + "\u008e\u0052"), "3:R004"));
    cases.put("LF alone", new Case(text -> ended(text, 2, "\n"), "3:R003"));
    cases.put("half a last row", new Case(text -> text.substring(0, text.length() - 5), "5:R009"));
    cases.put("an empty row", new Case(row(2, r -> ""), "3:R010"));
    cases.put("a comment", new Case(row(2, r -> "# " + r), "3:I003"));
    cases.put("an item too many", new Case(row(2, r -> r + ",x"), "3:R001"));
    cases.put("an item too few", new Case(row(2, r -> r.substring(r.indexOf(',') + 1)), "3:R001"));
    cases.put("a quote inside", new Case(row(2, r -> r.replaceFirst(",", ",x\"y")), "3:R002"));
    cases.put("tabs for commas", new Case(row(2, r -> r.replace(',', '\t')), "3:R001"));
    return cases;
  }

  private static Map<String, Case> files() {
    var cases = new LinkedHashMap<String, Case>();
    cases.put("a byte order mark", new Case(t -> "\u00ef\u00bb\u00bf" + t, "REFUSED F013"));
    cases.put("no header", new Case(t -> t.substring(t.indexOf(END) + 2), "REFUSED F014"));
    cases.put("a header too many", new Case(t -> "x," + t, "REFUSED F014"));
    cases.put("another order", new Case(row(0, ContentIT::turned), "REFUSED F014"));
    cases.put("UTF-16", new Case(t -> as(t, StandardCharsets.UTF_16LE), "REFUSED F014"));
    cases.put("all line ends LF", new Case(t -> t.replace(END, "\n"), "REFUSED F027"));
    cases.put("noise", new Case(t -> "\u0000\u0001\u00fe".repeat(500), "REFUSED F014"));
    cases.put("CR alone", new Case(t -> ended(t, 2, "\r"), "REFUSED F009"));
    cases.put("an open quote", new Case(row(ROWS, r -> "\"" + r), "REFUSED R012"));
    return cases;
  }

  private static String turned(String header) {
    int comma = header.indexOf(',');
    return header.substring(comma + 1) + "," + header.substring(0, comma);
  }

  private static String as(String text, Charset charset) {
    var characters = new String(text.getBytes(BYTES), StandardCharsets.UTF_8);
    return new String(characters.getBytes(charset), BYTES);
  }

  private static Spoiling row(int number, UnaryOperator<String> change) {
    return text -> {
      var lines = new ArrayList<>(List.of(text.split(END, -1)));
      lines.set(number, change.apply(lines.get(number)));
      return String.join(END, lines);
    };
  }

  private static String ended(String text, int row, String end) {
    var lines = text.split(END, -1);
    var spoiled = new StringBuilder();
    for (int i = 0; i < lines.length - 1; i++) {
      spoiled.append(lines[i]).append(i == row ? end : END);
    }
    return spoiled.toString();
  }

  @Test
  @DisplayName("A17 an open quote, a line and a row without end stop at a limit")
  void stopsAtALimit() throws Exception {
    try (var hub = Hub.open("A17", dir, Hub.LONG)) {
      var told = new LinkedHashMap<String, Told>();
      var open = row(1, r -> "\"" + r + (r + END).repeat(100_000));
      told.put("open quote", send(hub, spoiled(hub.kenko().next(ROWS), open), "REFUSED"));
      var line = row(1, r -> "9".repeat(20_000_000));
      told.put("line", sendAllButOne(hub, spoiled(hub.kenko().next(ROWS), line)));
      var columns = row(1, r -> r + ",".repeat(1_000_000));
      told.put("columns", sendAllButOne(hub, spoiled(hub.kenko().next(ROWS), columns)));

      assertThat(told.get("open quote").brief()).isEqualTo("REFUSED R008");
      assertThat(told.get("line").errors()).contains("2:R006");
      assertThat(told.get("columns").errors()).contains("2:R006");
      hub.check();
    }
  }

  @Test
  @DisplayName("A18 archives are never unpacked, whatever they are called")
  void unpacksNothing() throws Exception {
    try (var hub = Hub.open("A18", dir, Hub.LONG)) {
      for (var archive : archives().entrySet()) {
        var bytes = archive.getValue();
        var disguised = hub.kenko().next(ROWS).holding(bytes);
        assertThat(brief(hub, disguised, "REFUSED")).as(archive.getKey()).startsWith("REFUSED F0");
        var plain = hub.kenko().next(ROWS);
        var honest = plain.holding(bytes).named(plain.name().replace(".csv", ".zip"));
        assertThat(brief(hub, honest, "REFUSED")).as(archive.getKey()).startsWith("REFUSED F0");
      }
      assertThat(hub.number("select count(*) from registration_history")).isZero();
      assertThat(below(dir)).noneMatch(name -> name.contains("evil"));
      hub.check();
    }
  }

  private static Map<String, byte[]> archives() throws Exception {
    var archives = new LinkedHashMap<String, byte[]>();
    archives.put("bomb", zip("bomb.csv", new byte[10_000_000]));
    archives.put("slip", zip("../../../evil.csv", "evil".getBytes(BYTES)));
    archives.put("absolute", zip("/evil.csv", "evil".getBytes(BYTES)));
    archives.put("nested", zip("inner.zip", zip("evil.csv", "evil".getBytes(BYTES))));
    archives.put("gzip", gzip(new byte[1_000_000]));
    archives.put("tar", ("evil.csv" + "\0".repeat(504)).getBytes(BYTES));
    archives.put("encrypted", encrypted());
    return archives;
  }

  private static byte[] zip(String name, byte[] content) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  /** The flag that says so is enough: nobody should look further. */
  private static byte[] encrypted() throws Exception {
    var bytes = zip("evil.csv", "evil".getBytes(BYTES));
    bytes[6] |= 1;
    return bytes;
  }

  private static byte[] gzip(byte[] content) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static List<String> below(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private static Letter spoiled(Letter letter, Spoiling spoiling) {
    var text = new String(letter.bytes(), BYTES);
    return letter.holding(spoiling.apply(text).getBytes(BYTES));
  }

  private static String brief(Hub hub, Letter letter, String expect) throws Exception {
    return send(hub, letter, expect).brief();
  }

  /** One row is refused, the others have their effect. */
  private static Told sendAllButOne(Hub hub, Letter letter) throws Exception {
    return send(hub, letter, "APPLIED:1");
  }

  private static Told send(Hub hub, Letter letter, String expect) throws Exception {
    hub.kenko().send(letter, expect);
    hub.struck("content", letter.name());
    return hub.kenko().told(letter);
  }
}

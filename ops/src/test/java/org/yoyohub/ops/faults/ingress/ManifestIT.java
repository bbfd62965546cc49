package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import tools.jackson.databind.json.JsonMapper;

/**
 * Manifests that lie: each is refused with its code before a row is read. What is proved of K07 is
 * what there is: agreed keys let a partner in at the gate, and the manifest's digest binds the
 * data. Detached signatures are not agreed with anybody yet, so there is none to forge.
 */
@Faults
class ManifestIT {
  /** Only the number of records cannot be known before they are read. */
  private static final long COUNTED_LATER = 2;

  private static final String ZEROS = "0".repeat(64);
  @TempDir private Path dir;

  @Test
  @DisplayName("K07 a manifest that says otherwise in any field refuses its file")
  void refusesWhatIsSaidOtherwise() throws Exception {
    try (var hub = Hub.open("K07", dir, Hub.LONG)) {
      var expected = new LinkedHashMap<Letter, String>();
      for (var lie : lies().entrySet()) {
        var letter = hub.kenko().next(2);
        for (var said : lie.getValue().entrySet()) {
          letter = letter.saying(said.getKey(), said.getValue());
        }
        expected.put(letter, lie.getKey().replaceFirst(" .*", ""));
      }
      for (var key : hub.kenko().next(2).manifest().keySet()) {
        expected.put(hub.kenko().next(2).silentAbout(key), "F005");
      }
      for (var letter : expected.keySet()) {
        hub.kenko().send(letter, "REFUSED");
        hub.struck("manifest", letter.name());
      }
      expected.forEach(
          (letter, code) ->
              assertThat(brief(hub, letter)).as(letter.json()).isEqualTo("REFUSED " + code));
      hub.settle();
      assertThat(hub.number("select count(*) from registration_history")).isZero();
      assertThat(hub.number("select count(*) from ledger_event where to_state = 'VERIFIED'"))
          .isEqualTo(COUNTED_LATER);
      hub.check();
    }
  }

  private static String brief(Hub hub, Letter letter) {
    try {
      return hub.kenko().told(letter).brief();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, Object>> lies() {
    var lies = new LinkedHashMap<String, Map<String, Object>>();
    lies.put("F005 version", Map.of("manifest", 2));
    lies.put("F005 old version", Map.of("manifest", 0));
    lies.put("F005 version beyond all numbers", Map.of("manifest", 4294967297L));
    lies.put("F005 version as text", Map.of("manifest", "1"));
    lies.put("F006 interface", Map.of("interface", "A_021-001_IF"));
    lies.put("F006 unknown interface", Map.of("interface", "../../x"));
    lies.put("F005 interface as number", Map.of("interface", 11));
    lies.put("F006 partner", Map.of("partner", "juki-131113"));
    lies.put("F006 partner elsewhere", Map.of("partner", "../juki-131113"));
    lies.put("F005 partner as list", Map.of("partner", java.util.List.of("kenko-131113")));
    lies.put("F006 municipality", Map.of("municipality", "131121"));
    lies.put("F005 municipality as number", Map.of("municipality", 131113));
    lies.put("F006 day", Map.of("businessDate", "2026-03-31"));
    lies.put("F006 no day", Map.of("businessDate", "2026-02-30"));
    lies.put("F006 sequence", Map.of("sequence", 2));
    lies.put("F005 negative sequence", Map.of("sequence", -1));
    lies.put("F005 sequence beyond all numbers", Map.of("sequence", Long.MAX_VALUE));
    lies.put("F005 sequence as text", Map.of("sequence", "1"));
    lies.put("F006 another file", Map.of("file", "A_011-001_IF_131113_20260401_0001.csv"));
    lies.put("F006 a file above", Map.of("file", "../../keys/gate_host_key"));
    lies.put("F006 a file at the root", Map.of("file", "/etc/passwd"));
    lies.put("F006 a file with NUL", Map.of("file", "a\0.csv"));
    lies.put("F006 a file of nothing", Map.of("file", ""));
    lies.put("F007 more bytes", Map.of("bytes", 1_000_000));
    lies.put("F007 no bytes", Map.of("bytes", 0));
    lies.put("F005 negative bytes", Map.of("bytes", -1));
    lies.put("F005 half a byte", Map.of("bytes", 1.5));
    lies.put(
        "F005 bytes beyond all numbers", Map.of("bytes", new java.math.BigInteger("9".repeat(40))));
    lies.put("F009 more records", Map.of("records", 3));
    lies.put("F009 no records", Map.of("records", 0));
    lies.put("F005 negative records", Map.of("records", -1));
    lies.put("F005 records as truth", Map.of("records", true));
    lies.put("F008 digest", Map.of("sha256", ZEROS));
    lies.put("F008 a short digest", Map.of("sha256", "00"));
    lies.put("F008 no digest", Map.of("sha256", ""));
    lies.put("F005 digest as number", Map.of("sha256", 0));
    lies.put("F005 previous digest as number", Map.of("previousSha256", 5));
    return lies;
  }

  @Test
  @DisplayName("K07 what is no manifest, or two, or one without measure refuses its file")
  void refusesWhatIsNoManifest() throws Exception {
    try (var hub = Hub.open("K07", dir, Hub.LONG)) {
      var good = JsonMapper.builder().build().writeValueAsString(hub.kenko().next(2).manifest());
      var texts = new LinkedHashMap<String, String>();
      texts.put("white space", "  \n");
      texts.put("no JSON", "manifest: 1\n");
      texts.put("a list", "[]");
      texts.put("null", "null");
      texts.put("cut", good.substring(0, good.length() / 2));
      texts.put("two in one file", good + good);
      texts.put("words behind it", good + "x");
      texts.put("a key twice", good.replace("}", ",\"sha256\":\"" + ZEROS + "\"}"));
      texts.put("BOM and NUL", "\uFEFF\0" + good);
      texts.put("too large", good + " ".repeat(70_000));
      texts.put("huge", " ".repeat(20_000_000) + good);
      texts.put("deep", "[".repeat(60_000));
      texts.put("deep objects", "{\"a\":".repeat(10_000));
      texts.put("a number without end", "{\"manifest\":" + "1".repeat(60_000) + "}");
      texts.put("XML", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
      for (var text : texts.entrySet()) {
        var letter = hub.kenko().next(2);
        hub.kenko().lay(letter.name(), letter.bytes());
        hub.kenko()
            .lay(
                letter.name() + ".manifest.json", text.getValue().getBytes(StandardCharsets.UTF_8));
        hub.kenko().sent(letter, "REFUSED");
        hub.struck("no manifest", text.getKey());
        assertThat(hub.kenko().told(letter).brief()).as(text.getKey()).isEqualTo("REFUSED F005");
      }
      assertThat(hub.number("select count(*) from ledger_event where to_state = 'VERIFIED'"))
          .isZero();
      hub.check();
    }
  }

  @Test
  @DisplayName("K07 a manifest of another file or partner does not open the door to this one")
  void refusesAManifestOfAnother() throws Exception {
    try (var hub = Hub.open("K07", dir, Hub.LONG, "kenko-b")) {
      var other = hub.post("kenko-b").next(2);
      var stolen = hub.kenko().next(2);
      var posing = new Letter(stolen.name(), other.bytes(), other.manifest());
      hub.kenko().send(posing, "REFUSED");
      hub.struck("manifest of", "another partner");
      assertThat(hub.kenko().told(posing).brief()).isEqualTo("REFUSED F006");

      var first = hub.kenko().next(2);
      var second = hub.kenko().next(2);
      var swapped = new Letter(first.name(), first.bytes(), second.manifest());
      hub.kenko().send(swapped, "REFUSED");
      hub.struck("manifest of", "another file");
      assertThat(hub.kenko().told(swapped).brief()).isEqualTo("REFUSED F006");

      hub.kenko().send(hub.kenko().next(2), "APPLIED");
      hub.settle();
      var broken = hub.kenko().next(2).saying("previousSha256", ZEROS);
      hub.kenko().send(broken, "HELD");
      hub.struck("manifest", "previousSha256");
      assertThat(hub.kenko().told(broken).brief()).isEqualTo("HELD F023");
      hub.check();
    }
  }
}

package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.ops.cli.Terminal;

/**
 * A 個人番号, a name and a PMHキー that nobody may see elsewhere go from the registration to the key;
 * then everything is searched for them.
 */
class KeyCanaryIT {
  private static final String NUMBER = "900088888880";
  private static final String KENKO = "kenko-131113";
  private static final String RECEIPTS = "partners/kenko-131113/receipts/";
  private static final String SUBJECT = "131113000000000000108";
  private static final String MISTYPED = "900088888881";
  private static final String OTHER = "131113000000000000116";
  private static final String THIRD = "131113000000000000124";
  private static final String KEY = "PMHKEY-CANARY-0001";
  private static final String VACCINATION = "100";
  private static final List<String> NAMES = List.of("目印", "メジルシ");
  private static final String DAY = "2026-04-01";
  private static final String PERSON =
      "1,"
          + SUBJECT
          + ","
          + NUMBER
          + ",目印　太郎,メジルシ　タロウ,1998-09-11,1,東京都大田区目印町一丁目,,0,1,00,00,00,00\r\n";

  /** Another person with the same number, and one whose number ends wrongly. */
  private static final String REJECTED =
      PERSON.replace(SUBJECT, OTHER).replace("1998-09-11,1", "1987-02-03,2")
          + PERSON.replace(SUBJECT, THIRD).replace(NUMBER, MISTYPED)
          + PERSON;

  @TempDir private Path dir;
  private final Map<String, String> places = new TreeMap<>();

  @Test
  void showsNobodyANumberANameOrAKeyOnTheWayToIt() throws Exception {
    var data = dir.resolve("data");
    try (var hub = StartedHub.on(data, new Launcher(dir, Map.of()))) {
      drop(data, KENKO, "A_011-001_IF", 1, PERSON);
      drop(data, KENKO, "H_081-002-FORM", 1, VACCINATION + ",見本の予防接種,1\r\n");
      receipt(hub, "A_011-001_IF", 1);
      receipt(hub, "H_081-002-FORM", 1);
      run(hub, "pmh-key");
      ask(hub, "while it waits ");
      var request = request(hub);
      assertThat(request).as("the one file that needs them").contains(NUMBER, "目印");
      drop(data, "chukan-000000", "A_013-001-RES", 1, answer(request));
      hub.until(() -> !names(data.resolve("partners/chukan-000000/receipts")).isEmpty());
      for (var job : List.of("entitlement-link", "pmh-pseudonym", "results")) {
        run(hub, job);
      }
      ask(hub, "with its key ");
      assertThat(places.get("with its key trace " + SUBJECT)).contains("has a PMHキー");
      rejected(hub);
      decided(hub);
      form(hub);
      ask(hub, "at the end ");
      assertThat(hub.terminate()).isZero();
      places.put("what the hub said", String.join("\n", hub.out()) + hub.err());
    }
    files(data);
    assertThat(places.keySet()).anyMatch(place -> place.startsWith("file partners/kenko-131113/"));
    assertThat(found()).isEmpty();
  }

  /** Rows that are refused at the door or by what stands, and what is told of them. */
  private void rejected(StartedHub hub) throws Exception {
    drop(hub.directory(), KENKO, "A_011-001_IF", 2, REJECTED);
    receipt(hub, "A_011-001_IF", 2);
    assertThat(Files.readString(hub.directory().resolve(RECEIPTS + file(2) + ".errors.csv")))
        .contains("B004", "I007");
    asked(hub, "rejected ", "results --outcome 3", "results --delivery " + file(2));
    asked(hub, "rejected ", "trace " + OTHER, "trace " + file(2), "keys");
    assertThat(places.get("rejected results --outcome 3")).contains("B004");
    told(8, hub, "unknown", "trace", THIRD);
    told(12, hub, "a number as reason", "hold", file(2), "--reason", "of " + NUMBER);
  }

  /** Staff decide by hand. */
  private void decided(StartedHub hub) throws Exception {
    for (var act : List.of("revoke", "grant")) {
      said(hub, "staff", "entitlement", act, SUBJECT, VACCINATION, "--reason", "見本", "--json");
    }
    asked(hub, "staff ", "entitlement list " + SUBJECT, "trace " + SUBJECT);
    assertThat(places.get("staff trace " + SUBJECT)).contains("staff (1 付与, 2 剥奪)");
  }

  /** The one other file that needs them; what tells of it does not. */
  private void form(StartedHub hub) throws Exception {
    var out = hub.directory().resolve("partners/kenko-131113/out");
    asked(hub, "form ", "form A_022-002_帳 --municipality 131113");
    hub.until(() -> names(out).stream().anyMatch(n -> n.matches("A_022.*_0001.*manifest.json")));
    var file = names(out).stream().filter(n -> n.matches("A_022.*_0001.csv")).findFirst();
    assertThat(Files.readString(out.resolve(file.orElseThrow()))).contains(NUMBER, "目印");
    assertThat(places.get("form form A_022-002_帳 --municipality 131113")).contains(file.get());
    asked(hub, "form ", "trace " + file.get());
  }

  private static String file(int sequence) {
    return StartedHub.fileName(sequence);
  }

  private static void receipt(StartedHub hub, String id, int sequence) throws IOException {
    var name = "%s_131113_20260401_%04d.csv.receipt.json".formatted(id, sequence);
    hub.until(() -> Files.exists(hub.directory().resolve(RECEIPTS + name)));
  }

  private static void drop(Path data, String partner, String id, int sequence, String rows)
      throws IOException {
    var municipality = partner.substring(partner.length() - 6);
    var header =
        Catalogue.standard().get(id).items().stream()
            .map(Item::name)
            .collect(Collectors.joining(",", "", "\r\n"));
    var bytes = (header + rows).getBytes(StandardCharsets.UTF_8);
    var name = new FileName(id, municipality, LocalDate.parse(DAY), sequence, "csv").toString();
    var sha256 = HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    var in = data.resolve("partners").resolve(partner).resolve("in");
    Files.write(in.resolve(name), bytes);
    var records = rows.lines().count();
    var manifest =
        new Manifest(
            id, partner, municipality, DAY, sequence, name, bytes.length, records, sha256, null);
    Files.writeString(in.resolve(name + Manifest.SUFFIX), manifest.toJson());
  }

  private static void run(StartedHub hub, String job) throws Exception {
    var said = hub.tell("run", job, "--date", DAY, "--reason", "canary", "--wait");
    assertThat(said.exit()).as(said.err()).isZero();
  }

  private static String request(StartedHub hub) throws IOException {
    var out = hub.directory().resolve("partners/chukan-000000/out");
    hub.until(() -> names(out).stream().anyMatch(name -> name.endsWith(".manifest.json")));
    var file = names(out).stream().filter(name -> name.endsWith(".csv")).findFirst().orElseThrow();
    assertThat(file).startsWith("A_013-001_IF_000000_");
    return Files.readString(out.resolve(file));
  }

  private static String answer(String request) {
    var requestNumber = request.lines().skip(1).findFirst().orElseThrow().split(",")[0];
    return requestNumber + "," + NUMBER + ",1," + KEY + "\r\n";
  }

  private void ask(StartedHub hub, String when) throws Exception {
    asked(
        hub,
        when,
        "status",
        "deliveries",
        "lanes",
        "jobs",
        "keys",
        "keys --worklist",
        "keys --two-numbers",
        "results",
        "verify",
        "reconcile",
        "trace " + SUBJECT);
    var page = hub.ask("deliveries", "--json").json();
    for (var delivery : page.path("deliveries")) {
      said(hub, when + "trace", "trace", delivery.path("id").asString(), "--json");
    }
  }

  /** Each verb as text and as JSON. */
  private void asked(StartedHub hub, String when, String... verbs) throws Exception {
    for (var verb : verbs) {
      said(hub, when + verb, verb.split(" "));
      said(hub, when + verb + " --json", (verb + " --json").split(" "));
    }
  }

  private void said(StartedHub hub, String what, String... words) {
    assertThat(tell(hub, what, words).exit()).as(what + places.get(what)).isIn(0, 4);
  }

  private void told(int exit, StartedHub hub, String what, String... words) {
    assertThat(tell(hub, what, words).exit()).as(what + places.get(what)).isEqualTo(exit);
  }

  private Terminal tell(StartedHub hub, String what, String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--dir", hub.directory().toString()));
    var said = Terminal.run(all.toArray(String[]::new));
    places.merge(what, said.out() + said.err(), String::concat);
    return said;
  }

  private void files(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var place = "file " + data.relativize(file);
        places.put(place, Files.readString(file, StandardCharsets.ISO_8859_1));
        places.put("name of " + place, file.toString());
      }
    }
  }

  /** Files were read byte by byte, so a name is looked for in both ways of reading it. */
  private List<String> found() {
    var found = new ArrayList<String>();
    places.forEach(
        (place, text) -> {
          if (!mayHoldThem(place)) {
            add(found, place, "個人番号", holdsANumber(text));
          }
          if (!mayHoldThem(place) && !place.startsWith("file db/")) {
            add(found, place, "PMHキー", text.contains(KEY) && !isAskedByKey(place));
            add(found, place, "name", NAMES.stream().anyMatch(n -> holds(text, n)));
          }
        });
    return found;
  }

  private static void add(List<String> found, String place, String what, boolean isThere) {
    if (isThere) {
      found.add(what + " in " + place);
    }
  }

  private static boolean holdsANumber(String text) {
    return text.contains(NUMBER) || text.contains(MISTYPED);
  }

  /** The request for a key, and the form that staff send back. */
  private static boolean mayHoldThem(String place) {
    return place.matches("file partners/chukan-000000/(out|done)/A_013-001_IF_.*\\.csv")
        || place.matches("file partners/kenko-131113/(out|done)/A_022-002_帳_.*\\.csv");
  }

  /** PMH is asked for PMH仮名 by key. */
  private static boolean isAskedByKey(String place) {
    return place.matches("file partners/pmh-000000/out/A_041-001_IF_.*\\.csv");
  }

  private static boolean holds(String text, String name) {
    var bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return text.contains(name) || text.contains(bytes);
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}

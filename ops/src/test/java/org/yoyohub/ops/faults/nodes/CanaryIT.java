package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.door.HubClient;
import org.yoyohub.ops.door.HubDoor;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.HubProcess;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.World;

/** Values that nobody may see elsewhere go through every path; then everything is searched. */
@Faults
class CanaryIT {
  private static final List<String> NAMES = List.of("目印", "メジルシ");
  private static final List<String> NUMBERS = List.of("900088888880", "900088888881");
  private static final List<String> MAY_HOLD_NAMES =
      List.of("table subject", "table subject_history");
  private static final String GOOD =
      "1,131113000000000000108,900088888880,目印　太郎,メジルシ　タロウ,1998-09-11,1,東京都大田区目印町一丁目,,0,1,00,00,00,00\n";
  private static final List<String> BAD =
      List.of(
          GOOD.replace("900088888880", "900088888881"),
          GOOD.replace("目印　太郎", "目印 太郎"),
          GOOD.replace("131113000000000000108", "目印"),
          GOOD.replace("1998-09-11", "目印の日"),
          GOOD.replace(",0,1,", ",目印,900088888880,"),
          GOOD.replace("\n", ",メジルシ\n"),
          "\"目印\n");
  @TempDir private Path dir;

  @Test
  @DisplayName("E04 names stand where subjects are kept and nowhere else, 個人番号 nowhere in clear")
  void tellsNobody() throws Exception {
    try (var world = World.of("E04", dir)) {
      var places = new TreeMap<String, String>();
      try (var hub = HubProcess.on(world).ready()) {
        sendAll(world);
        new Settled(world).await(hub::isAlive);
        restAnswers(world, places);
        hub.terminate();
      }
      world.check();
      tables(world, places);
      files(world.directory(), places);
      logs(world, places);
      assertThat(places).containsKeys("table finding", "rest /status", "table subject");
      assertThat(places.get("table subject")).as("the search finds what is there").contains(NAMES);
      assertThat(found(places)).isEmpty();
      world.struck("canary", BAD.size() + 1 + " files, " + places.size() + " places");
    }
  }

  private static void sendAll(World world) throws IOException {
    drop(world, GOOD, "APPLIED");
    for (var bad : BAD) {
      drop(world, bad, "REFUSED");
    }
    var mixed = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      mixed.append(GOOD.replace("000000108,", "000000%d08,".formatted(i + 2)));
    }
    drop(world, mixed + BAD.get(0), "APPLIED:1");
    var headless = Altered.withoutHeader(world.sender(), GOOD);
    world.sender().drop(headless, "REFUSED");
  }

  private static void drop(World world, String rows, String expect) throws IOException {
    world.sender().drop(Altered.file(world.sender(), rows), expect);
  }

  private static void restAnswers(World world, Map<String, String> places) throws Exception {
    var client = new HubClient(HubDoor.all(world.directory()).get(0));
    for (var path :
        List.of("/status", "/lanes", "/deliveries", "/verify", "/partners/kenko-131113")) {
      places.put("rest " + path, client.get(path, Map.of()).body());
    }
    for (var id : Sql.texts(world, "select id from delivery")) {
      places.put("rest /trace/" + id, client.get("/trace/" + id, Map.of()).body());
    }
    places.put("rest /reconcile", client.post("/reconcile", Map.of("apply", "false")).body());
  }

  private static void tables(World world, Map<String, String> places) throws Exception {
    for (var table :
        Sql.texts(world, "select tablename from pg_tables where schemaname = 'public'")) {
      var rows = Sql.texts(world, "select t::text from \"" + table + "\" t");
      places.put("table " + table, String.join("\n", rows));
    }
  }

  private static void files(Path folder, Map<String, String> places) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          places.put("file " + file, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private void logs(World world, Map<String, String> places) throws IOException {
    try (var files = Files.list(dir)) {
      for (var log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        places.put("log " + log.getFileName(), Files.readString(log));
      }
    }
    places.put("log of the database", Files.readString(world.cluster().log()));
  }

  /** Files were read byte by byte, so a word is looked for in both ways of reading it. */
  private static List<String> found(Map<String, String> places) {
    var found = new ArrayList<String>();
    places.forEach(
        (place, text) -> {
          NUMBERS.stream().filter(text::contains).forEach(n -> found.add("個人番号 in " + place));
          if (!MAY_HOLD_NAMES.contains(place)) {
            NAMES.stream()
                .filter(n -> text.contains(n) || text.contains(bytes(n)))
                .forEach(n -> found.add("name in " + place));
          }
        });
    return found;
  }

  private static String bytes(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}

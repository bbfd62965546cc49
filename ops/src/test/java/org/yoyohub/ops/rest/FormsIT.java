package org.yoyohub.ops.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.ops.cli.Terminal;

/** A form filled in by the hub, from its tables to a file of staff's. */
class FormsIT {
  private static final String FORM = "A_022-002_帳";
  private static final String PERSON = "131113000000000000017";
  @TempDir private Path dir;
  private Hall hall;
  private RestHouse house;

  @BeforeEach
  void aHubThatKnowsOnePerson() throws Exception {
    var hub = new SmallHub(dir);
    hall = hub.hall(dir);
    house = RestHouse.of(hub, dir, hall, Runs.runner(hall));
    var jdbc = JdbcClient.create(hall.database().dataSource());
    jdbc.sql(
            """
            insert into subject (subject_number, municipality, name, name_kana, birth_date, sex, address,
              guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2,
              expired, removal_date, removal_reason, revived, history_number, valid_from, delivery_id, line)
            values (?, '131113', '見本　目印', 'ミホン　メジルシ', '2024-04-01', '1', '東京都大田区見本町', '', '0', '1',
              '', '', '', '', false, '', '', false, 1, date '2026-04-01', 'd', 2)
            """)
        .param(PERSON)
        .update();
    jdbc.sql("insert into my_number values (?, ?, 'd', 2)")
        .params(PERSON, hall.ciphers().get().seal(SmallHub.MY_NUMBER))
        .update();
  }

  @AfterEach
  void close() {
    house.close();
    hall.database().close();
  }

  @Test
  void writesAFileThatOnlyItsOwnerMayRead() throws IOException {
    var said = form("--municipality", "131113", "--date", "2026-04-02");
    var file = dir.resolve("forms").resolve(FORM + "_131113_20260402_0001.csv");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out().strip()).isEqualTo(file.toString());
    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("2," + PERSON + "," + SmallHub.MY_NUMBER + ",見本　目印,");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(said.out() + said.err()).doesNotContain(SmallHub.MY_NUMBER, "目印");
  }

  @Test
  void fillsInThoseWhoAreNamed() {
    assertThat(form("--subjects", PERSON, "--json").json().path("records").asInt()).isEqualTo(1);
  }

  @Test
  void refusesWhoIsNotThereAndLeavesNoFile() throws IOException {
    var other = PERSON.replace("17", "25");
    var said = form("--subjects", PERSON + "," + other);

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.err()).contains("1 of these subjects are not registered").doesNotContain(other);
    assertThat(form().exit()).isEqualTo(12);
    assertThat(form("--municipality", "13").exit()).isEqualTo(12);
    assertThat(form("--subjects", "1311").exit()).isEqualTo(12);
    assertThat(form("--subjects", PERSON + ",131121000000000000018").exit()).isEqualTo(12);
    assertThat(house.ask("form A_011-001_IF", "--municipality", "131113", "--out", "" + dir).exit())
        .isEqualTo(8);
    try (var files = Files.list(dir.resolve("forms"))) {
      assertThat(files).isEmpty();
    }
  }

  private Terminal form(String... words) {
    var all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of("--out", dir.resolve("forms").toString()));
    return house.ask("form " + FORM, all.toArray(String[]::new));
  }
}

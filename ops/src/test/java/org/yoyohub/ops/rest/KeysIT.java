package org.yoyohub.ops.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;

/** Who waits for a key, as staff ask for it at the command line. */
class KeysIT {
  private static final String ONE = "131113000000000000017";
  private static final String TWO = "131113000000000000025";
  @TempDir private Path dir;
  private Hall hall;
  private RestHouse house;
  private JdbcClient jdbc;

  @BeforeEach
  void start() throws Exception {
    var hub = SmallHub.withAHeldFile(dir);
    hall = hub.hall(dir);
    jdbc = JdbcClient.create(hall.database().dataSource());
    house = RestHouse.of(hub, dir, hall, Runs.runner(hall));
  }

  @AfterEach
  void close() {
    house.close();
    hall.database().close();
  }

  private void waits(String number, String state, String reason) {
    jdbc.sql(
            """
            insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line, state, reason, attempts)
            values (?, ?, date '2026-04-01', 'done-1', 2, ?, ?, 3)
            """)
        .params(number, number.substring(0, 6), state, reason)
        .update();
  }

  @Test
  void saysHowManyWaitAndWhy() {
    assertThat(house.ask("keys").exit()).isZero();
    waits(ONE, "RETRY_WAIT", "B204");
    var said = house.ask("keys");

    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .contains("131113", "RETRY_WAIT", "2026-04-01", "B204 PMHキーをまだ発行できませんでした", "1 wait")
        .doesNotContain(ONE);
    assertThat(house.ask("keys", "--municipality", "131121").out()).contains("0 wait");
  }

  @Test
  void saysWhatStaffMustDo() {
    waits(ONE, "ERROR", "B202");
    waits(TWO, "REQUESTED", "");

    assertThat(house.ask("keys").exit()).isEqualTo(4);
    var said = house.ask("keys", "--worklist");
    assertThat(said.exit()).isEqualTo(4);
    assertThat(said.out()).contains(ONE, "B202", "住民票のある住所を登録").doesNotContain(TWO);
    var json = house.ask("keys", "--worklist", "--json", "--limit", "1").json();
    assertThat(json.path("worklist").get(0).propertyNames())
        .containsExactly(
            "municipality", "subject", "code", "message", "remedy", "since", "attempts");
    assertThat(json.path("more").asBoolean(true)).isFalse();
  }

  @Test
  void asksForOneListAtATime() {
    assertThat(house.ask("keys", "--two-numbers").exit()).isZero();
    assertThat(house.ask("keys", "--two-numbers", "--worklist").exit()).isEqualTo(12);
    assertThat(house.ask("keys", "--worklist", "--limit", "0").exit()).isEqualTo(12);
  }

  @Test
  void findsWhatBecameOfRows() {
    jdbc.sql(
            """
            insert into delivery (id, partner, interface_id, municipality, business_date, lane_day, sequence_no,
              file_name, place, sha256, bytes, records, manifest, arrival, state, waiting, in_lane, records_in,
              applied, unchanged, rejected, held, contract_version, attempt, fence, opened_at, moved_at)
            values ('done-1', 'kenko-131113', 'A_011-001_IF', '131113', date '2026-04-01', date '2026-04-01', 1,
              'a.csv', 'in', '', 0, 2, '', '', 'ANSWERED', 0, true, 2, 2, 0, 0, 0, '', 1, 0,
              current_timestamp, current_timestamp)
            """)
        .update();
    row(2, ONE, "4");
    row(3, TWO, "1");
    waits(ONE, "RETRY_WAIT", "B204");

    var all = house.ask("results", "--json").json().path("results");
    assertThat(all).hasSize(2);
    assertThat(all.get(0).propertyNames())
        .containsExactly(
            "delivery",
            "file",
            "line",
            "subject",
            "change",
            "outcome",
            "code",
            "message",
            "receivedOn");
    assertThat(house.ask("results", "--outcome", "4").out())
        .contains(ONE, "B204")
        .doesNotContain(TWO);
    assertThat(house.ask("results", "--subject", "131113-25").out()).contains(TWO);
    assertThat(house.ask("results", "--delivery", "done-1", "--limit", "1").out())
        .contains("there are more");
    assertThat(house.ask("results", "--from", "2026-04-02").out()).doesNotContain(ONE);
    assertThat(house.ask("results", "--from", "then").exit()).isEqualTo(12);
    assertThat(house.ask("results", "--delivery", "nobody").exit()).isEqualTo(8);
    var unknown = house.ask("results", "--outcome", "9");
    assertThat(unknown.exit()).isEqualTo(12);
    assertThat(unknown.err()).contains("反映", "変更なし", "エラー", "保留");
  }

  private void row(int line, String number, String outcome) {
    jdbc.sql(
            "insert into registration_history values ('done-1', ?, ?, '1', ?, '', date '2026-04-01')")
        .params(line, number, outcome)
        .update();
  }
}

package org.yoyohub.ops.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;

/** What staff decide at the command line: who is entitled to what, and what is sent once more. */
class EntitlementIT {
  private static final String PERSON = "131113000000000000017";
  private static final String[] WHY = {"--reason", "they called", "--by", "hana"};
  @TempDir private Path dir;
  private SmallHub hub;
  private Hall hall;
  private RestHouse house;

  @BeforeEach
  void aPersonWithAKey() throws Exception {
    hub = new SmallHub(dir);
    hall = hub.hall(dir);
    house = RestHouse.of(hub, dir, hall, Runs.runner(hall));
    var jdbc = JdbcClient.create(hall.database().dataSource());
    jdbc.sql(
            """
            insert into subject (subject_number, municipality, name, name_kana, birth_date, sex, address,
              guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2,
              expired, removal_date, removal_reason, revived, history_number, valid_from, delivery_id, line)
            values (?, '131113', '見本', 'ミホン', '2024-04-01', '1', '見本町', '', '0', '1',
              '', '', '', '', false, '', '', false, 1, date '2026-04-01', 'd', 2)
            """)
        .param(PERSON)
        .update();
    jdbc.sql("insert into pmh_person values ('K1', null, '', null, date '2026-04-01', 'd', 1)")
        .update();
    jdbc.sql("insert into subject_key values (?, 'K1', 'd', 1)").param(PERSON).update();
    jdbc.sql(
            "insert into master_vaccination_setting values ('131113', '100', 'x', true, true, 'd', 1)")
        .update();
  }

  @AfterEach
  void close() {
    house.close();
    hall.database().close();
  }

  @Test
  void grantsAndRevokesAndRemembersWhoAndWhy() {
    var granted = house.ask("entitlement grant " + PERSON + " 100", WHY);

    assertThat(granted.exit()).as(granted.err() + granted.out()).isZero();
    assertThat(granted.out()).contains("100", "APPLIED");
    assertThat(house.ask("entitlement grant " + PERSON + " 100", WHY).out()).contains("UNCHANGED");
    assertThat(house.ask("entitlement list 131113-17").out())
        .contains("100", "ACTIVE", "STAFF", "operator hana");
    assertThat(house.ask("entitlement revoke " + PERSON + " 100", WHY).out()).contains("APPLIED");
    var left = house.ask("entitlement list " + PERSON, "--json").json().path("entitlements").get(0);
    assertThat(left.path("state").asString()).isEqualTo("DELETED");
  }

  @Test
  void saysWhyANumberIsRejected() {
    var said = house.ask("entitlement grant " + PERSON + " 100 999", WHY);

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.out()).contains("APPLIED", "999", "REJECTED", "B006", "実施になっていません");
    assertThat(house.ask("entitlement grant " + PERSON + " 100").exit()).isEqualTo(12);
    assertThat(house.ask("entitlement grant " + PERSON, WHY).exit()).isEqualTo(12);
    assertThat(house.ask("entitlement grant " + PERSON + " ?", WHY).exit()).isEqualTo(12);
    assertThat(house.ask("entitlement").exit()).isEqualTo(12);
  }

  @Test
  void sendsOnceMoreWhatAPartnerHad() {
    hub.open(aDelivery("one").in(READY).sequence(1));
    assertThat(house.ask("redeliver one", WHY).err()).contains("not sent to anybody yet");

    hub.send(SmallHub.PARTNER);
    var said = house.ask("redeliver one", WHY);

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("sent once more", "READY", "A_011-001_IF_one_0001.csv");
    assertThat(hub.state("one")).isEqualTo(DeliveryState.SENT);
    assertThat(house.ask("redeliver nobody", WHY).exit()).isEqualTo(8);
  }

  @Test
  void sendsTheFirstOfANameThatWasSentAgain() {
    hub.open(aDelivery("one").in(READY).sequence(1));
    hub.send(SmallHub.PARTNER);
    var name = "A_011-001_IF_one_0001.csv";
    assertThat(house.ask("redeliver " + name, WHY).exit()).isZero();

    var again = house.ask("redeliver " + name, WHY);

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(hub.ledger.events("one"))
        .filteredOn(event -> event.reason().startsWith("sent once more as "))
        .hasSize(2);
  }

  @Test
  void doesNotSendWhatCameIn() {
    hub.open(aDelivery("one").sequence(1));

    for (var called : List.of("one", "A_011-001_IF_one_0001.csv")) {
      var said = house.ask("redeliver " + called, WHY);
      assertThat(said.exit()).isEqualTo(12);
      assertThat(said.err()).contains("this file came in; it is not ours to send");
    }
  }
}

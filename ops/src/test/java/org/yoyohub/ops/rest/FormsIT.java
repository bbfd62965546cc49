package org.yoyohub.ops.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.READY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.ops.cli.Terminal;

/** A form filled in by the hub, from its tables to the partner that sends it back. */
class FormsIT {
  private static final String FORM = "A_022-002_帳";
  private static final String PERSON = "131113000000000000017";
  @TempDir private Path dir;
  private SmallHub hub;
  private Hall hall;
  private RestHouse house;

  @BeforeEach
  void aHubThatKnowsOnePerson() throws Exception {
    hub = new SmallHub(dir);
    hall =
        hub.hall(
            dir,
            Agreements.of(
                List.of(
                    agreement("z-131113", "131113", FORM),
                    agreement("b-131121", "131121", "A_011-001_IF"),
                    agreement("a-131113", "131113", FORM))));
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

  private static Agreement agreement(String partner, String municipality, String sends) {
    var text =
        """
        partner: %s
        name: 見本
        system: 健康管理
        municipality: "%s"
        sends: [ { interface: %s } ]
        completion: manifest
        """
            .formatted(partner, municipality, sends);
    return Agreements.read(partner, text, Catalogue.standard(), new ArrayList<>()).orElseThrow();
  }

  @AfterEach
  void close() {
    house.close();
    hall.database().close();
  }

  @Test
  void laysTheFormOutForThePartnerThatSendsItBack() throws IOException {
    var said = form("--municipality", "131113", "--by", "hana");
    var given = hub.ledger.list(DeliveryQuery.any(10)).get(0);

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("partners/a-131113/out/" + FORM + "_131113_20260401_0001.csv", given.id());
    assertThat(given.partner()).isEqualTo("a-131113");
    assertThat(given.state()).isEqualTo(READY);
    assertThat(given.place()).isEqualTo("out");
    assertThat(given.manifest()).contains("\"records\":1,");
    assertThat(hub.ledger.events(given.id()).get(0).reason()).isEqualTo("form asked for by hana");
    try (var payload = hub.payloads.open(given.payload())) {
      assertThat(new String(payload.readAllBytes(), UTF_8).lines())
          .hasSize(2)
          .element(1)
          .asString()
          .startsWith("2," + PERSON + "," + SmallHub.MY_NUMBER + ",見本　目印,");
    }
    assertThat(said.out() + said.err()).doesNotContain(SmallHub.MY_NUMBER, "目印");
  }

  @Test
  void answersWithNoValueOfAPersonAndTheNextNumber() {
    form("--subjects", PERSON);
    var again = form("--subjects", PERSON, "--json");

    assertThat(again.json().propertyNames())
        .containsExactly("delivery", "partner", "file", "records");
    assertThat(again.json().path("records").asInt()).isEqualTo(1);
    assertThat(again.json().path("file").asString()).endsWith("_0002.csv");
    assertThat(again.out()).doesNotContain(SmallHub.MY_NUMBER, "目印", PERSON);
  }

  @Test
  void refusesWhoIsNotThereAndLaysOutNothing() {
    var other = PERSON.replace("17", "25");
    var said = form("--subjects", PERSON + "," + other);

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.err()).contains("1 of these subjects are not registered").doesNotContain(other);
    assertThat(form().exit()).isEqualTo(12);
    assertThat(form("--municipality", "13").exit()).isEqualTo(12);
    assertThat(form("--subjects", "1311").exit()).isEqualTo(12);
    assertThat(form("--subjects", PERSON + ",131121000000000000018").exit()).isEqualTo(12);
    assertThat(house.ask("form A_011-001_IF", "--municipality", "131113").exit()).isEqualTo(8);
    assertThat(hub.ledger.list(DeliveryQuery.any(10))).isEmpty();
  }

  @Test
  void refusesAMunicipalityOfWhichNobodySendsTheForm() {
    var said = form("--municipality", "131121");

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).contains("no partner of municipality 131121 sends " + FORM);
    assertThat(hub.ledger.list(DeliveryQuery.any(10))).isEmpty();
  }

  private Terminal form(String... words) {
    return house.ask("form " + FORM, words);
  }
}

package org.yoyohub.ops.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;

/** The proof of the books, on a database that somebody wrote into. */
class VerifyIT {
  @TempDir private Path dir;

  @Test
  void namesTheDeliveryThatSomebodyEdited() throws Exception {
    try (var database = Database.embedded(dir.resolve("books")).migrate()) {
      var hub = new SmallHub(dir, clock -> ledger(database, clock));
      hub.open(aDelivery("edited"));
      try (var house = RestHouse.of(hub, dir)) {
        assertThat(house.ask("verify").exit()).isZero();

        JdbcClient.create(database.dataSource()).sql("update delivery set bytes = 4").update();

        var said = house.ask("verify");
        assertThat(said.exit()).isEqualTo(8);
        assertThat(said.out())
            .contains("the chain holds")
            .contains("1 not as their last event left them\n  edited is not as event 1 left it");
        var part = house.ask("verify", "--json").json().path("deliveries");
        assertThat(part.path("bad").get(0).path("delivery").asString()).isEqualTo("edited");
      }
    }
  }

  private static Ledger ledger(Database database, Clock clock) {
    return new JdbcLedger(database.dataSource(), database.transactions(), clock);
  }
}

package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;

/** What the hub itself could not do leaves nothing half done, and can be done again. */
final class FaultsIT extends IntakePromise {
  private static Drop twoPeople() {
    return aFile("A_011-001_IF").rows(person(1), person(2));
  }

  @Test
  void appliesNothingWhenTheMiddleOfApplyFails() throws IOException {
    house.run("alter table registration_history rename to hidden_history");
    var sent = house.send(twoPeople());

    assertThat(sent.state()).isEqualTo(DeliveryState.STAGED);
    assertThat(sent.delivery().holdReason()).startsWith("fault UNEXPECTED: apply of " + sent.id());
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 0, 0, 0, 2));
    assertThat(sent.receiptState()).isEqualTo("HELD");
    assertThat(house.count("subject")).isZero();
    assertThat(house.count("my_number")).isZero();
    assertThat(house.count("subject_queue")).isZero();

    house.run("alter table hidden_history rename to registration_history");
    release(sent);
    assertThat(sent.receiptState()).isEqualTo("APPLIED");
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 2, 0, 0, 0));
    assertThat(house.count("subject")).isEqualTo(2);
  }

  @Test
  void readsAFileAgainThatAnEarlierClaimStaged() throws IOException {
    house.run("alter table registration_history rename to hidden_history");
    var sent = house.send(twoPeople());
    house.run("alter table hidden_history rename to registration_history");
    house.run("delete from stage_a_011_001_if__" + sent.id() + "__1 where line = 3");
    release(sent);

    assertThat(sent.receiptState()).isEqualTo("APPLIED");
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 2, 0, 0, 0));
    assertThat(house.count("subject")).isEqualTo(2);
  }

  @Test
  void clearsTheStagingTableAKilledRunLeftHalfFull() throws IOException {
    var sent = house.drop(twoPeople());
    var table = "stage_a_011_001_if__" + sent.id() + "__1";
    house.run("create table " + table + " (line bigint)");
    house.run("insert into " + table + " values (99)");
    house.work();

    assertThat(sent.receiptState()).isEqualTo("APPLIED");
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 2, 0, 0, 0));
  }

  @Test
  void writesNothingWithAStaleClaimWhileStaging() throws IOException {
    var sent = house.drop(twoPeople());
    house.beforeStaging(() -> overtake(sent));
    house.runner.runNext();

    assertThat(sent.state()).isEqualTo(DeliveryState.VERIFIED);
    assertThat(sent.delivery().balance()).isEqualTo(Balance.NONE);
    goesOn(sent);
  }

  @Test
  void writesNothingWithAStaleClaimWhileApplying() throws IOException {
    var sent = house.drop(twoPeople());
    house.clock.whenAsked(() -> overtake(sent));
    house.runner.runNext();

    assertThat(sent.state()).isEqualTo(DeliveryState.STAGED);
    assertThat(house.count("subject")).isZero();
    assertThat(house.count("registration_history")).isZero();
    goesOn(sent);
  }

  /** Another node claims it: its fence is a later one. */
  private void overtake(Sent sent) {
    try (var connection = house.database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("update delivery set fence = fence + 1 where id = '" + sent.id() + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void goesOn(Sent sent) {
    house.beforeStaging(() -> {});
    house.clock.whenAsked(() -> {});
    house.run("update delivery set lease_until = null");
    house.work();

    assertThat(sent.receiptState()).isEqualTo("APPLIED");
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 2, 0, 0, 0));
    assertThat(sent.receipts()).hasSize(1);
  }

  @Test
  void holdsADeliveryWhoseBytesAreLost() throws IOException {
    var sent = house.drop(twoPeople());
    var sha256 = sent.delivery().payload().sha256();
    var place = directory.resolve("payloads/" + sha256.substring(0, 2) + "/" + sha256 + ".sealed");
    var aside = directory.resolve("aside");
    java.nio.file.Files.move(place, aside);
    house.work();

    assertThat(sent.delivery().holdReason()).startsWith("fault PAYLOAD_LOST");
    java.nio.file.Files.move(aside, place);
    release(sent);
    assertThat(sent.receiptState()).isEqualTo("APPLIED");
  }

  @Test
  void saysNothingOfAPersonWhenADatabaseComplains() throws IOException {
    house.run("alter table subject add constraint nobody check (name = '')");
    var sent = house.send(twoPeople());

    assertThat(sent.delivery().holdReason()).contains("SQLSTATE").doesNotContain(Person.MARKER);
    assertThat(sent.delivery().isHeld()).isTrue();
  }

  private void release(Sent sent) {
    house.ledger.release(sent.id(), "operator", "mended");
    house.work();
  }
}

package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.DeliveryState;

/** A file that nobody receives is not answered as if it had gone on. */
final class PassOnWithoutReceiverIT extends IntakePromise {
  @Override
  String[] agreements() {
    return new String[] {"juki-131113"};
  }

  @Test
  void holdsAFileThatNobodyReceives() throws IOException {
    var sent = house.send(PassOnIT.juki().rows(person(1)));

    assertThat(sent.state()).isEqualTo(DeliveryState.RECEIVED);
    assertThat(sent.delivery().holdReason())
        .startsWith("F028 no partner of 131113 receives JUKI-IDO")
        .contains("release");
    assertThat(sent.receiptState()).isEqualTo("HELD");
  }

  @Test
  void holdsItAgainWhenItIsReleasedTooEarly() throws IOException {
    var sent = house.send(PassOnIT.juki().rows(person(1)));
    house.ledger.release(sent.id(), "operator", "tried");
    house.work();

    assertThat(sent.delivery().isHeld()).isTrue();
    assertThat(sent.receipts()).hasSize(1);
  }
}

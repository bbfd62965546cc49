package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.jobs.house.Drop;

/** What is held says so in a receipt, waits, and is answered anew when it is released. */
final class OrderIT extends IntakePromise {
  private static final String REGISTER = "A_011-001_IF";

  private static Drop number(int sequence) {
    return aFile(REGISTER).sequence(sequence).rows(person(sequence));
  }

  @Test
  void holdsAFileBehindAGapAndAppliesItWhenTheMissingOneComes() throws IOException {
    house.send(number(1));
    var third = house.send(number(3));
    assertThat(third.receiptState()).isEqualTo("HELD");
    assertThat(third.codes()).containsExactly("F019");
    assertThat(third.errors()).contains("F019");
    assertThat(house.count("subject")).isEqualTo(1);

    house.send(number(2));

    assertThat(third.receipts())
        .map(r -> r.path("state").asString())
        .containsExactly("HELD", "APPLIED");
    assertThat(third.codes()).isEmpty();
    assertThat(third.errors()).doesNotContain("F019");
    assertThat(house.count("subject")).isEqualTo(3);
  }

  @Test
  void publishesTheHeldReceiptBeforeTheOneThatReplacesIt() throws IOException {
    house.send(number(1));
    var third = house.send(number(3));
    house.send(number(2));

    var published = publishAll().stream().filter(d -> third.id().equals(d.answers())).toList();
    var receipts = published.stream().filter(d -> d.fileName().endsWith(".receipt.json")).toList();
    assertThat(receipts).hasSize(2);
    assertThat(house.text(receipts.get(0))).contains("HELD");
    assertThat(house.text(receipts.get(1))).contains("APPLIED");
    assertThat(published.get(published.size() - 1)).isEqualTo(receipts.get(1));
  }

  /** In the order in which a route would lay them out. */
  private List<Delivery> publishAll() {
    var published = new java.util.ArrayList<Delivery>();
    for (var next = claim(); next.isPresent(); next = claim()) {
      house.ledger.move(next.get(), DeliveryState.SENT, "");
      published.add(next.get());
    }
    return published;
  }

  private java.util.Optional<Delivery> claim() {
    return house.ledger.claimOutbound("test", java.time.Duration.ofMinutes(1), "kenko-131113");
  }

  @Test
  void holdsANameThatComesBackWithOtherBytes() throws IOException {
    house.send(number(1));
    var other = house.send(number(1).rows(person(9)));

    assertThat(other.codes()).containsExactly("F018");
    assertThat(other.receiptState()).isEqualTo("HELD");
    assertThat(other.state()).isEqualTo(DeliveryState.RECEIVED);
    assertThat(house.count("subject")).isEqualTo(1);
    assertThat(house.payloads.isIntact(other.delivery().payload())).isTrue();
  }

  @Test
  void holdsANumberBehindALaterOne() throws IOException {
    house.send(number(1));
    house.send(number(1).day(2).rows(person(2)));
    var late = house.send(number(2).rows(person(3)));

    assertThat(late.codes()).containsExactly("F020");
    assertThat(late.receiptState()).isEqualTo("HELD");
    assertThat(house.count("subject")).isEqualTo(2);
  }

  @Test
  void holdsAFileThatFollowsAnotherThanTheOneThatCame() throws IOException {
    house.send(number(1));
    var wrong = house.send(number(2).after("0".repeat(64)));
    assertThat(wrong.codes()).containsExactly("F023");
    assertThat(wrong.receiptState()).isEqualTo("HELD");

    house.ledger.release(wrong.id(), "operator", "looked at");
    house.work();
    assertThat(wrong.receiptState()).isEqualTo("APPLIED");
    assertThat(house.send(number(3).after(number(2).sha256())).receiptState()).isEqualTo("APPLIED");
  }

  @Test
  void holdsNoOtherLaneThanItsOwn() throws IOException {
    house.send(number(2));
    assertThat(house.send(PassOnIT.juki().rows(person(1))).receiptState()).isEqualTo("APPLIED");
  }

  @Test
  void answersADuplicateAgainByteForByte() throws IOException {
    var first = house.send(number(1).rows(person(1), person(2).with("sex", "7")));
    var again = house.send(number(1).rows(person(1), person(2).with("sex", "7")));

    assertThat(again.path()).containsExactly(DeliveryState.DUPLICATE, DeliveryState.ANSWERED);
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(again.errors()).isEqualTo(first.errors());
    assertThat(again.answerNames()).allMatch(name -> name.startsWith(number(1).fileName()));
    assertThat(house.count("subject_history")).isEqualTo(1);
  }

  @Test
  void tellsADuplicateOfAFileThatWasHeldWhatCameOfItInTheEnd() throws IOException {
    house.send(number(1));
    house.send(number(3));
    house.send(number(2));
    var again = house.send(number(3));

    assertThat(again.receipts()).map(r -> r.path("state").asString()).containsExactly("APPLIED");
    assertThat(again.errors()).doesNotContain("F019");
  }

  @Test
  void tellsTheSenderOnceThatItsFileIsHeld() throws IOException {
    house.send(number(2));
    house.work();
    house.work();

    assertThat(house.deliveries())
        .filteredOn(d -> d.fileName().endsWith(".receipt.json"))
        .hasSize(1);
  }
}

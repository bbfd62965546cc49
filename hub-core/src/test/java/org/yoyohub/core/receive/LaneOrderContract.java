package org.yoyohub.core.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.core.receive.Received.Outcome;

/** What the order of a lane promises, whatever ledger stands below. */
abstract class LaneOrderContract extends ReceivingContract {
  @Test
  void holdsAFileBehindAGapUntilTheMissingOneComes() throws IOException {
    drop(1, "one");
    var third = drop(3, "three");
    var fourth = drop(4, "four");

    assertThat(third.outcome()).isEqualTo(Outcome.HELD);
    assertThat(find(third).holdReason()).isEqualTo("F019 連番2が未着");
    assertThat(find(fourth).holdReason()).isEqualTo("F019 前の連番3も保留中");

    assertThat(drop(2, "two").outcome()).isEqualTo(Outcome.OPENED);
    assertThat(find(third).isHeld()).isFalse();
    assertThat(find(fourth).isHeld()).isFalse();
    assertThat(ledger.events(third.delivery()))
        .extracting(LedgerEvent::reason)
        .last()
        .asString()
        .startsWith("the missing one came");
  }

  @Test
  void closesAGapFromItsEnd() throws IOException {
    drop(1, "one");
    var fourth = drop(4, "four");
    var third = drop(3, "three");

    assertThat(find(fourth).holdReason()).isEqualTo("F019 連番2から3が未着");
    assertThat(find(third).isHeld()).isTrue();

    drop(2, "two");
    assertThat(find(third).isHeld()).isFalse();
    assertThat(find(fourth).isHeld()).isFalse();
  }

  @Test
  void beginsALaneWithOneAndEveryLaterDayMay() throws IOException {
    assertThat(drop(PARTNER, 1, 2, "two").outcome()).isEqualTo(Outcome.HELD);
    assertThat(drop(PARTNER, 1, 1, "one").outcome()).isEqualTo(Outcome.OPENED);
    assertThat(drop(PARTNER, 2, 1, "next day").outcome()).isEqualTo(Outcome.OPENED);
    assertThat(drop(PARTNER, 3, 2, "counts on").outcome()).isEqualTo(Outcome.OPENED);
    assertThat(drop(PARTNER, 4, 9, "gap").outcome()).isEqualTo(Outcome.HELD);
  }

  @Test
  void holdsWhatComesBehindALaterOne() throws IOException {
    drop(PARTNER, 1, 1, "one");
    drop(PARTNER, 2, 1, "next day");

    assertThat(find(drop(PARTNER, 1, 2, "late")).holdReason()).startsWith("F020");
  }

  @Test
  void goesOnBehindARefusedFile() throws IOException {
    drop(1, "one");
    answer();

    assertThat(drop(2, "two").outcome()).isEqualTo(Outcome.OPENED);
  }

  @Test
  void holdsAFileThatNamesAnotherPredecessor() throws IOException {
    drop(1, "one");

    var wrong = dropNaming(2, "two", "0".repeat(64));

    assertThat(find(wrong).holdReason()).startsWith("F023");
    assertThat(dropNaming(3, "three", sha256("two")).outcome()).isEqualTo(Outcome.OPENED);
  }
}

package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.Scale;

/** Files that came before, in one guise or another, and files that do not come. */
@Faults
class SentAgainIT {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final String INBOUND = "select count(*) from delivery where place = 'in'";
  private static final String APPLIED =
      "select count(*) from ledger_event where to_state = 'APPLIED' and from_state <> 'APPLIED'";
  @TempDir private java.nio.file.Path dir;

  @Test
  @DisplayName("A06 the same file five times has one effect and is told the same each time")
  void tellsTheSameEachTime() throws Exception {
    try (var hub = Hub.open("A06", dir, Hub.LONG)) {
      var letter = hub.kenko().next(5);
      var receipt = hub.kenko().receipts().resolve(letter.name() + ".receipt.json");
      hub.kenko().send(letter, "APPLIED");
      hub.settle();
      var told = Files.readString(receipt);
      for (int i = 2; i <= 5; i++) {
        Files.delete(receipt);
        hub.kenko().send(letter, "APPLIED");
        Hub.until(() -> Files.exists(receipt), "the answer once more");
        hub.settle();
        assertThat(receipt).hasContent(told);
        hub.struck("sent again", "time " + i);
      }
      assertThat(hub.number(APPLIED)).isEqualTo(1);
      hub.check();
    }
  }

  @Test
  @DisplayName("A06 the same file from eight senders at once has one effect")
  void bearsEightAtOnce() throws Exception {
    try (var hub = Hub.open("A06", dir, Hub.LONG)) {
      for (int round = 0; round < Scale.of(3, 10); round++) {
        var letter = hub.kenko().next(5);
        allAtOnce(8, () -> hub.kenko().send(letter, "APPLIED"));
        assertThat(hub.kenko().told(letter).brief()).isEqualTo("APPLIED");
        hub.struck("at once", "round " + round);
      }
      hub.settle();
      assertThat(hub.number(APPLIED)).isEqualTo(Scale.of(3, 10));
      hub.check();
    }
  }

  private static void allAtOnce(int times, Callable<?> sending) throws Exception {
    var threads = Executors.newFixedThreadPool(times);
    try {
      for (var sent : threads.invokeAll(java.util.Collections.nCopies(times, sending))) {
        sent.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  @DisplayName(
      "A07 the same content under the next number is a file of its own that changes nothing")
  void takesTheSameContentUnderANewName() throws Exception {
    try (var hub = Hub.open("A07", dir, Hub.LONG)) {
      var first = hub.kenko().send(hub.kenko().letter(DAY, 1, 5), "APPLIED");
      assertThat(hub.kenko().told(first).brief()).isEqualTo("APPLIED");
      var second = hub.kenko().letter(DAY, 2, 5).holding(first.bytes());
      hub.kenko().send(second, "APPLIED");
      hub.struck("same content", "next number");

      var told = hub.kenko().told(second);
      assertThat(told.brief()).isEqualTo("APPLIED");
      assertThat(told.in()).isEqualTo(5).isEqualTo(told.applied() + told.unchanged());
      hub.check();
    }
  }

  @Test
  @DisplayName("A08 other bytes under a name that was taken are held beside, and overwrite nothing")
  void holdsOtherBytesUnderTheSameName() throws Exception {
    try (var hub = Hub.open("A08", dir, Hub.LONG)) {
      var first = hub.kenko().send(hub.kenko().letter(DAY, 1, 5), "APPLIED");
      hub.settle();
      var receipt = hub.kenko().receipts().resolve(first.name() + ".receipt.json");
      var told = Files.readString(receipt);
      var other = hub.kenko().letter(DAY, 1, 6);
      hub.kenko().send(other, "HELD");
      hub.struck("same name", "other bytes");

      assertThat(hub.kenko().toldBeside(other).brief()).isEqualTo("HELD F018");
      assertThat(receipt).hasContent(told);
      hub.check();
    }
  }

  @Test
  @DisplayName("A09 files of last month, replayed, have no second effect")
  void refusesAReplay() throws Exception {
    try (var hub = Hub.open("A09", dir, Hub.LONG)) {
      var old = new ArrayList<Letter>();
      for (int i = 0; i < 5; i++) {
        old.add(hub.kenko().send(hub.kenko().letter(DAY.plusDays(i), 1, 3), "APPLIED"));
        hub.settle();
      }
      hub.kenko().send(hub.kenko().letter(DAY.plusMonths(1), 1, 3), "APPLIED");
      hub.settle();
      for (var letter : old) {
        hub.kenko().send(letter, "APPLIED");
        hub.struck("replay", "the same name");
        hub.settle();
      }
      assertThat(hub.number(APPLIED)).isEqualTo(6);

      var renumbered = hub.kenko().letter(DAY.plusDays(1), 2, 3).holding(old.get(1).bytes());
      hub.kenko().send(renumbered, "HELD");
      hub.struck("replay", "a new number on an old day");
      assertThat(hub.kenko().told(renumbered).brief()).isEqualTo("HELD F020");
      assertThat(hub.number(APPLIED)).isEqualTo(6);
      hub.check();
    }
  }

  @Test
  @DisplayName("A10 of ten files one is missing: those behind wait for it, then go in order")
  void waitsForTheMissingOne() throws Exception {
    try (var hub = Hub.open("A10", dir, Hub.LONG)) {
      var letters = new ArrayList<Letter>();
      for (int number = 1; number <= 10; number++) {
        letters.add(hub.kenko().letter(DAY, number, 3));
      }
      var missing = letters.get(4);
      for (var letter : letters) {
        if (!letter.equals(missing)) {
          hub.kenko().send(letter, "APPLIED");
        }
      }
      for (var letter : letters.subList(5, 10)) {
        assertThat(hub.kenko().told(letter).brief()).isEqualTo("HELD F019");
      }
      Hub.until(() -> hub.number(APPLIED) == 4, "those before the gap");
      hub.struck("gap", "5 of 10");

      hub.kenko().send(missing, "APPLIED");
      for (var letter : letters) {
        Hub.until(() -> hub.kenko().told(letter).brief().equals("APPLIED"), "its turn");
      }
      hub.check();
    }
  }

  @Test
  @DisplayName("A11 a record twice in one file and again in the next is counted each time")
  void countsARecordThatComesTwice() throws Exception {
    try (var hub = Hub.open("A11", dir, Hub.LONG)) {
      var plain = hub.kenko().letter(DAY, 1, 3);
      var lines = List.of(plain.text().split("(?<=\n)"));
      var doubled = plain.holding(plain.text() + lines.get(1) + lines.get(2)).saying("records", 5);
      hub.kenko().send(doubled, "APPLIED");
      hub.struck("duplicate records", "in one file");
      var first = hub.kenko().told(doubled);
      assertThat(first.brief()).isEqualTo("APPLIED");
      assertThat(first.in()).isEqualTo(5);
      assertThat(first.applied() + first.unchanged()).isEqualTo(5);

      var again = hub.kenko().letter(DAY, 2, 3).holding(plain.bytes());
      hub.kenko().send(again, "APPLIED");
      hub.struck("duplicate records", "in the next file");
      var second = hub.kenko().told(again);
      assertThat(second.in()).isEqualTo(3);
      assertThat(second.applied()).as("nothing is new").isZero();
      assertThat(second.unchanged()).isEqualTo(3);
      assertThat(hub.number(INBOUND)).isEqualTo(2);
      assertThat(hub.number("select count(*) from subject")).isEqualTo(3);
      hub.check();
    }
  }
}

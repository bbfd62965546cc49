package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.CONFIRMED;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.MemoryLedger;
import org.yoyohub.core.payload.FileOps;

/** What is put away stays as it was, whatever of its name follows. */
class DoneFolderIT {
  private static final String PARTNER = "mihon-1";
  @TempDir Path dir;
  private PartnerFolders folders;
  private DoneFolder done;

  @BeforeEach
  void open() throws IOException {
    folders = PartnerFolders.below(dir);
    folders.make(PARTNER);
    done = new DoneFolder(folders);
  }

  private Path lay(String name, String text) throws IOException {
    return Files.writeString(folders.place(PARTNER, "out").resolve(name), text);
  }

  private void putAway(String name, String text) throws IOException {
    lay(name, text);
    done.put(PARTNER, "out", name);
  }

  private String text(String name) throws IOException {
    return Files.readString(folders.place(PARTNER, "done").resolve(name));
  }

  @Test
  void numbersWhatHasTheNameOfAnother() throws Exception {
    for (var name : List.of("a.csv", "b")) {
      for (var text : List.of("one", "two", "two", "three")) {
        putAway(name, text);
      }
    }

    assertThat(WithServer.names(folders.place(PARTNER, "done")))
        .containsExactlyInAnyOrder("a.csv", "a.2.csv", "a.3.csv", "b", "b.2", "b.3");
    assertThat(List.of(text("a.csv"), text("a.2.csv"), text("a.3.csv")))
        .containsExactly("one", "two", "three");
    assertThat(List.of(text("b"), text("b.2"), text("b.3"))).containsExactly("one", "two", "three");
  }

  @Test
  void putsAwayNoOtherCopy() throws Exception {
    var file = lay("a.csv", "one");
    var one = FileOps.arrivalKey(file);
    Files.delete(file);
    lay("a.csv", "another");

    done.putCopy(PARTNER, "out", "a.csv", one);
    assertThat(file).hasContent("another");

    done.putCopy(PARTNER, "out", "a.csv", FileOps.arrivalKey(file));
    assertThat(text("a.csv")).isEqualTo("another");
  }

  @Test
  void saysThatALaterAnswerOfTheNameWasAcknowledged() throws Exception {
    var ledger = new MemoryLedger(Clock.systemUTC());
    ledger.open(sent("earlier"), "publish", "laid");
    ledger.open(sent("later"), "publish", "laid");
    lay("a.csv", "later");
    var word = Files.writeString(folders.in(PARTNER).resolve("a.csv.ack"), "");

    new Acknowledgements(ledger, done).take(PARTNER, word);

    assertThat(ledger.events("later")).last().matches(e -> e.reason().equals("acknowledged"));
    assertThat(ledger.events("earlier"))
        .last()
        .matches(e -> e.to() == CONFIRMED && e.reason().contains("later answer"));
    assertThat(text("a.csv")).isEqualTo("later");
    assertThat(word).doesNotExist();
  }

  private static Delivery sent(String id) {
    var d = aDelivery(id).from(PARTNER).in(SENT).build();
    return new Delivery(
        id,
        PARTNER,
        d.interfaceId(),
        d.municipality(),
        d.businessDate(),
        d.sequence(),
        "a.csv",
        "out",
        d.payload(),
        d.records(),
        d.manifest(),
        d.arrival(),
        d.answers(),
        d.state(),
        d.holdReason(),
        d.balance(),
        d.contractVersion(),
        d.attempt(),
        d.fence(),
        d.tries(),
        d.openedAt(),
        d.movedAt());
  }
}

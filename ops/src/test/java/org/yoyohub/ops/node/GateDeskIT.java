package org.yoyohub.ops.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.CONFIRMED;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.MemoryLedger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.formats.chars.GaijiPolicy;
import org.yoyohub.ops.gate.room.Fetched;
import org.yoyohub.ops.gate.room.Place;
import org.yoyohub.routes.DoneFolder;
import org.yoyohub.routes.PartnerFolders;

/** Two answers of one name, the later laid over the earlier: what was read of them is confirmed. */
class GateDeskIT {
  private static final String PARTNER = "mihon-1";
  private static final String NAME = "sample.csv.receipt.json";
  private static final Agreement AGREED =
      new Agreement(
          PARTNER,
          "見本",
          "健康管理",
          "131113",
          List.of(),
          List.of(),
          Agreement.Completion.MANIFEST,
          GaijiPolicy.REJECT,
          Transport.FOLDERS);

  @TempDir Path dir;
  private final MemoryLedger ledger = new MemoryLedger(Clock.systemUTC());
  private PartnerFolders folders;
  private GateDesk desk;

  @BeforeEach
  void open() throws IOException {
    folders = PartnerFolders.below(dir);
    folders.make(PARTNER);
    desk = new GateDesk(ledger, Agreements.of(List.of(AGREED)), new DoneFolder(folders));
  }

  private Path receipt() {
    return folders.place(PARTNER, "receipts").resolve(NAME);
  }

  /** As the hub lays a receipt: a new file over what has the name, then the ledger's word. */
  private Fetched lay(String id) throws IOException {
    var fetched = layOnDisk(id);
    ledger.open(sent(id), "publish", "laid");
    return fetched;
  }

  private Fetched layOnDisk(String text) throws IOException {
    var temp = receipt().resolveSibling(".temp");
    Files.writeString(temp, text);
    Files.move(temp, receipt(), StandardCopyOption.ATOMIC_MOVE);
    return new Fetched(Place.RECEIPTS, NAME, FileOps.arrivalKey(receipt()));
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
        NAME,
        "receipts",
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

  private DeliveryState state(String id) {
    return ledger.find(id).orElseThrow().state();
  }

  private Optional<String> done(String name) throws IOException {
    var file = folders.place(PARTNER, "done").resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  @Test
  void leavesTheLaterAnswerThatASessionDidNotRead() throws Exception {
    var held = lay("held");
    desk.fetched(PARTNER, held);
    layOnDisk("applied");
    desk.sessionEnded(PARTNER, Set.of(held));
    ledger.open(sent("applied"), "publish", "laid");

    desk.sessionEnded(PARTNER, Set.of(held));

    assertThat(receipt()).hasContent("applied");
    assertThat(state("held")).isEqualTo(CONFIRMED);
    assertThat(state("applied")).isEqualTo(SENT);
  }

  @Test
  void confirmsNothingByACopyThatIsNoLongerThere() throws Exception {
    var held = lay("held");
    lay("applied");

    desk.fetched(PARTNER, held);

    assertThat(state("held")).isEqualTo(SENT);
    assertThat(state("applied")).isEqualTo(SENT);
  }

  @Test
  void confirmsTheEarlierAnswersByTheLater() throws Exception {
    lay("held");
    var applied = lay("applied");

    desk.fetched(PARTNER, applied);
    desk.sessionEnded(PARTNER, Set.of(applied));

    assertThat(ledger.events("applied")).last().matches(e -> e.reason().contains("at the gate"));
    assertThat(ledger.events("held")).last().matches(e -> e.reason().contains("later answer"));
    assertThat(state("held")).isEqualTo(CONFIRMED);
    assertThat(receipt()).doesNotExist();
    assertThat(done(NAME)).contains("applied");
  }

  @Test
  void keepsBothAnswersWhenTheyWereReadOneAfterTheOther() throws Exception {
    for (var id : List.of("held", "applied", "again")) {
      var file = lay(id);
      desk.fetched(PARTNER, file);
      desk.sessionEnded(PARTNER, Set.of(file));
    }

    assertThat(done(NAME)).contains("held");
    assertThat(done("sample.csv.receipt.2.json")).contains("applied");
    assertThat(done("sample.csv.receipt.3.json")).contains("again");
  }

  @Test
  void leavesWhatItsSessionReadBeforeTheLedgerKnewIt() throws Exception {
    var held = lay("held");
    desk.fetched(PARTNER, held);
    var applied = layOnDisk("applied");
    desk.fetched(PARTNER, applied);
    ledger.open(sent("applied"), "publish", "laid");

    desk.sessionEnded(PARTNER, Set.of(held, applied));

    assertThat(receipt()).hasContent("applied");
  }
}

package org.yoyohub.ops.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.CONFIRMED;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.RECEIVED;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.ops.reconcile.Kind.CHANGED_FILE;
import static org.yoyohub.ops.reconcile.Kind.CONFIRMED_FILE;
import static org.yoyohub.ops.reconcile.Kind.LEFT_OVER;
import static org.yoyohub.ops.reconcile.Kind.LOST_PAYLOAD;
import static org.yoyohub.ops.reconcile.Kind.MISSING_FILE;
import static org.yoyohub.ops.reconcile.Kind.MISSING_FOLDER;
import static org.yoyohub.ops.reconcile.Kind.NEWER_PAYLOAD;
import static org.yoyohub.ops.reconcile.Kind.ORPHAN_PAYLOAD;
import static org.yoyohub.ops.reconcile.Kind.STALE_PAYLOAD;
import static org.yoyohub.ops.reconcile.Kind.TAKEN_FILE;
import static org.yoyohub.ops.reconcile.Kind.UNKNOWN_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.partner.Transport.Confirmation;

/** Disk and ledger against each other, on a small hub in memory and in a folder of its own. */
class ReconciliationTest {
  @TempDir private Path dir;
  private SmallHub hub;

  @BeforeEach
  void aHub() throws IOException {
    hub = new SmallHub(dir);
  }

  @Test
  void findsNothingWhereEverythingIsInOrder() throws IOException {
    hub.confirms(Confirmation.ACK);
    hub.lay(hub.deliver("a", SENT));
    hub.deliver("b", READY);
    hub.deliver("c", ANSWERED);

    assertThat(hub.found()).isEmpty();
    assertThat(hub.reconciliation().run(true).isInOrder()).isTrue();
  }

  @Test
  void namesAPayloadNobodyKnowsAndTakesItAwayWhenItIsADayOld() throws IOException {
    var orphan = hub.payload("an orphan", Duration.ofHours(2));
    var old = hub.payload("an old orphan", Duration.ofHours(25));
    hub.deliver("a", READY);

    assertThat(hub.found()).containsExactlyInAnyOrder(ORPHAN_PAYLOAD, STALE_PAYLOAD);
    var outcome = hub.reconciliation().run(true);

    assertThat(outcome.isInOrder()).isFalse();
    assertThat(outcome.mended()).isEqualTo(1);
    assertThat(orphan).exists();
    assertThat(old).doesNotExist();
    assertThat(dir.resolve("lost+found").resolve(old.getFileName())).exists();
  }

  @Test
  void namesAPayloadNewerThanTheLastDelivery() throws IOException {
    hub.deliver("a", READY);
    hub.later(Duration.ofMinutes(10));
    hub.payload("came after the backup", Duration.ofMinutes(5));

    assertThat(hub.found()).containsExactly(NEWER_PAYLOAD);
  }

  @Test
  void leavesAPayloadAloneWhoseDeliveryMayJustBeOpened() throws IOException {
    hub.payload("a moment ago", Duration.ofSeconds(5));

    assertThat(hub.found()).isEmpty();
  }

  @Test
  void namesALostAndADamagedPayload() throws IOException {
    Files.delete(hub.payloadOf(hub.deliver("lost", READY)));
    var damaged = hub.payloadOf(hub.deliver("damaged", READY));
    Files.write(damaged, new byte[] {1, 2, 3});

    var outcome = hub.reconciliation().run(true);

    assertThat(outcome.first()).extracting(Difference::kind).containsOnly(LOST_PAYLOAD);
    assertThat(outcome.found()).isEqualTo(2);
    assertThat(outcome.mended()).isZero();
  }

  @Test
  void deletesTemporaryFilesThatNobodyWritesAnyMore() throws IOException {
    var old = Duration.ofHours(2);
    hub.file("partners/p/out/.x.part", old);
    hub.file("partners/p/in/.y.upload", old);
    hub.file("payloads/tmp/z.part", old);
    var young = hub.file("partners/p/in/.young.upload", Duration.ofMinutes(5));

    assertThat(hub.found()).containsExactly(LEFT_OVER, LEFT_OVER, LEFT_OVER);
    assertThat(hub.reconciliation().run(true).isInOrder()).isTrue();
    assertThat(hub.found()).isEmpty();
    assertThat(young).exists();
  }

  @Test
  void namesAFileNobodyKnowsAndNeverDeletesIt() throws IOException {
    var unknown = hub.file("partners/p/out/by-hand.csv", Duration.ofDays(9));

    assertThat(hub.found()).containsExactly(UNKNOWN_FILE);
    assertThat(hub.reconciliation().run(true).isInOrder()).isFalse();
    assertThat(unknown).exists();
  }

  @Test
  void sendsAgainWhatIsGoneThoughNobodyMayTakeIt() throws IOException {
    hub.confirms(Confirmation.ACK);
    var whole = hub.deliver("whole", SENT);
    var manifest = hub.deliver("manifest", SENT);
    hub.lay(manifest);
    Files.delete(hub.manifestOf(manifest));

    assertThat(hub.found()).containsExactlyInAnyOrder(MISSING_FILE, MISSING_FILE);
    assertThat(hub.reconciliation().run(true).isInOrder()).isTrue();
    assertThat(hub.stateOf(whole)).isEqualTo(READY);
    assertThat(hub.stateOf(manifest)).isEqualTo(READY);
    assertThat(hub.found()).isEmpty();
  }

  @Test
  void letsFetchingTakeAFileAndItsManifestFirst() throws IOException {
    hub.deliver("taken", SENT);
    var half = hub.deliver("half", SENT);
    hub.lay(half);
    Files.delete(hub.manifestOf(half));

    assertThat(hub.found()).isEmpty();
    hub.later(Duration.ofHours(2));
    assertThat(hub.found()).containsExactly(MISSING_FILE);
  }

  @Test
  void sendsAgainWhatSomebodyEdited() throws IOException {
    var edited = hub.deliver("edited", SENT);
    hub.lay(edited);
    Files.writeString(hub.fileOf(edited), "other bytes");

    assertThat(hub.found()).containsExactly(CHANGED_FILE);
    hub.reconciliation().run(true);
    assertThat(hub.stateOf(edited)).isEqualTo(READY);
  }

  @Test
  void leavesAFileAloneThatAnotherWasLaidOver() throws IOException {
    hub.deliver("first", SENT, "same.json");
    hub.lay(hub.deliver("second", SENT, "same.json"));

    assertThat(hub.found()).isEmpty();
  }

  @Test
  void comparesNothingInAFolderThatIsNotThere() throws IOException {
    hub.confirms(Confirmation.ACK);
    hub.deliver("a", SENT);
    hub.deliver("b", SENT);
    Files.delete(dir.resolve("partners/p/out"));

    assertThat(hub.found()).containsExactly(MISSING_FOLDER);
  }

  @Test
  void movesWhatIsConfirmedOutOfTheWay() throws IOException {
    var done = hub.deliver("done", CONFIRMED);
    hub.lay(done);
    assertThat(hub.found()).isEmpty();
    hub.later(Duration.ofMinutes(2));

    assertThat(hub.found()).containsExactly(CONFIRMED_FILE, CONFIRMED_FILE);
    assertThat(hub.reconciliation().run(true).isInOrder()).isTrue();
    assertThat(dir.resolve("partners/p/done").resolve(done.fileName())).exists();
    assertThat(hub.found()).isEmpty();
  }

  @Test
  void leavesWhatIsConfirmedByLayingItForThePartner() throws IOException {
    hub.confirms(Confirmation.SENT);
    hub.lay(hub.deliver("done", CONFIRMED));
    hub.later(Duration.ofHours(2));

    assertThat(hub.found()).isEmpty();
  }

  @Test
  void deletesTheCopyOfWhatWasTaken() throws IOException {
    var open = hub.deliver("open", RECEIVED);
    var copy = hub.copyInto("in", open);
    hub.later(Duration.ofMinutes(2));

    assertThat(hub.found()).containsExactly(TAKEN_FILE);
    hub.reconciliation().run(true);
    assertThat(copy).doesNotExist();
    assertThat(hub.ledger().events("open")).last().extracting("actor").isEqualTo("reconcile");
  }

  @Test
  void leavesWhatWasSentOnceMoreAfterItsAnswerToTheReceiver() throws IOException {
    var copy = hub.copyInto("in", hub.deliver("answered", ANSWERED));
    hub.later(Duration.ofMinutes(2));

    assertThat(hub.found()).isEmpty();
    assertThat(copy).exists();
  }

  @Test
  void goesOnWhenOneThingCannotBeMended() throws IOException {
    var open = hub.deliver("open", SENT);
    hub.lay(open);
    hub.file("partners/p/out/.x.part", Duration.ofHours(2));
    Files.writeString(hub.fileOf(open), "other bytes");
    FaultPoint.plan(
        name -> {
          if (name.equals("reconcile.changed_file")) {
            throw new FaultPoint.PlannedFault(name);
          }
        });
    try {
      var outcome = hub.reconciliation().run(true);

      assertThat(outcome.found()).isEqualTo(2);
      assertThat(outcome.mended()).isEqualTo(1);
    } finally {
      FaultPoint.plan(null);
    }
  }
}

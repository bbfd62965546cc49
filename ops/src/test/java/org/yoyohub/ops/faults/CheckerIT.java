package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.ops.faults.checker.Violation;
import org.yoyohub.ops.faults.checker.Violation.Kind;

/** The checker finds nothing in a good world, and each thing that is spoilt in it. */
class CheckerIT {
  @TempDir private Path dir;
  private PaperWorld world;

  @BeforeEach
  void make() throws Exception {
    world = new PaperWorld(dir).withGoodFiles(3);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void findsNothingInAGoodWorld() throws Exception {
    var verdict = world.verdict();

    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.lines())
        .containsExactly(
            "kenko-131113: accepted 3 = 3 applied + 0 refused + 0 held + 0 in flight;"
                + " records 6 = 6 applied + 0 refused + 0 held + 0 in flight; 0 violations");
  }

  @Test
  void findsAFileThatLeftNoTrace() throws Exception {
    Files.writeString(
        world.journal(),
        "accepted\tkenko-131113\tgone.csv\t00\t2\tAPPLIED\n",
        StandardOpenOption.APPEND);

    finds(Kind.LOST, "gone.csv left no trace");
  }

  @Test
  void findsAReceiptThatIsGone() throws Exception {
    Files.delete(world.place("receipts").resolve(PaperWorld.name(2) + ".receipt.json"));

    finds(Kind.LOST, "has no receipt");
  }

  @Test
  void findsAReceiptThatIsCutShort() throws Exception {
    spoil(world.place("receipts").resolve(PaperWorld.name(2) + ".receipt.json"), 20);

    finds(Kind.TORN, "has a receipt that cannot be read");
  }

  @Test
  void findsAnAnswerThatIsGone() throws Exception {
    Files.delete(world.place("out").resolve(PaperWorld.result(1)));
    Files.delete(world.place("out").resolve(PaperWorld.result(1) + ".manifest.json"));

    finds(Kind.LOST, "was laid out and is gone");
  }

  @Test
  void findsAnAnswerThatLiesTwice() throws Exception {
    var name = PaperWorld.result(1);
    Files.copy(world.place("out").resolve(name), world.place("done").resolve(name));

    finds(Kind.DUPLICATED, "lies in two places");
  }

  @Test
  void findsAnAnswerUnderAnotherName() throws Exception {
    var out = world.place("out");
    Files.copy(out.resolve(PaperWorld.result(1)), out.resolve("again.csv"));

    finds(Kind.DUPLICATED, "again.csv is known to no delivery");
  }

  @Test
  void findsAnAnswerMadeReadyTwice() throws Exception {
    world.execute(
        "update delivery set answers = 'd1', sha256 = (select sha256 from delivery where id = 'o1') where id = 'o2'");

    finds(Kind.DUPLICATED, "was made ready twice");
  }

  @Test
  void findsAnAnswerThatWasFetchedTwice() throws Exception {
    var line = "fetched\tkenko-131113\t" + PaperWorld.result(1) + "\t00\n";
    Files.writeString(world.journal(), line + line, StandardOpenOption.APPEND);

    finds(Kind.DUPLICATED, "was fetched twice");
  }

  @Test
  void findsDataThatIsShorterThanItsManifestSays() throws Exception {
    spoil(world.place("out").resolve(PaperWorld.result(3)), 4);

    finds(Kind.TORN, "is not what its manifest says");
  }

  @Test
  void findsAManifestWithoutItsData() throws Exception {
    world.execute("update delivery set state = 'READY' where id = 'o3'");
    Files.delete(world.place("out").resolve(PaperWorld.result(3)));

    finds(Kind.TORN, "is not what its manifest says");
  }

  @Test
  void findsDataWithoutItsManifest() throws Exception {
    Files.delete(world.place("out").resolve(PaperWorld.result(3) + ".manifest.json"));

    finds(Kind.TORN, "has no manifest");
  }

  @Test
  void findsAnEmptyFile() throws Exception {
    spoil(world.place("receipts").resolve(PaperWorld.name(1) + ".receipt.json"), 0);

    finds(Kind.TORN, "is not what was made ready");
  }

  @Test
  void findsARowThatWasAppliedTwice() throws Exception {
    world.execute("alter table registration_history drop primary key");
    world.apply("d2", 1);

    finds(Kind.DUPLICATED, "had an effect twice");
  }

  @Test
  void findsARowThatWasNotApplied() throws Exception {
    world.execute("delete from registration_history where delivery_id = 'd2' and line = 1");

    finds(Kind.LOST, "applied 1 of 2 rows");
  }

  @Test
  void findsADeliveryThatWasAppliedTwice() throws Exception {
    world.move("d3", DeliveryState.STAGED, DeliveryState.APPLIED);
    world.move("d3", DeliveryState.APPLIED, DeliveryState.ANSWERED);

    finds(Kind.DUPLICATED, "was applied twice");
  }

  @Test
  void findsAPlaceInALaneThatIsTakenTwice() throws Exception {
    world.execute("update delivery set sequence_no = 1 where id = 'd2'");

    finds(Kind.DUPLICATED, "is taken twice");
  }

  @Test
  void findsAnEventThatIsGone() throws Exception {
    world.execute("delete from ledger_event where number = 5");

    finds(Kind.CHAIN, "the chain breaks at event 6");
  }

  @Test
  void findsAnEventThatWasRewritten() throws Exception {
    world.execute("update ledger_event set reason = 'else' where number = 4");

    finds(Kind.CHAIN, "the chain breaks at event 4");
  }

  @Test
  void findsATailThatIsCut() throws Exception {
    world.execute("delete from ledger_event where number = (select max(number) from ledger_event)");

    finds(Kind.CHAIN, "the chain ends at");
  }

  @Test
  void findsAStateWithoutItsEvent() throws Exception {
    world.execute("update delivery set state = 'APPLIED' where id = 'd2'");

    finds(Kind.CHAIN, "d2 is APPLIED, its events say ANSWERED");
  }

  @Test
  void findsFilesThatTookEffectOutOfOrder() throws Exception {
    world.execute("update delivery set sequence_no = 9 where id = 'd1'");

    finds(Kind.ORDER, PaperWorld.name(2) + " came after " + PaperWorld.name(1));
  }

  @Test
  void findsWhatIsStuck() throws Exception {
    world.execute("update delivery set state = 'READY' where id = 'o3'");

    finds(Kind.STUCK, "is still READY");
  }

  @Test
  void findsACopyThatWasNotTakenAway() throws Exception {
    Files.writeString(world.place("in").resolve(PaperWorld.name(1)), "left");

    finds(Kind.STUCK, "still lies in in/");
  }

  @Test
  void findsAFileThatIsHeldWithoutReason() throws Exception {
    world.execute("update delivery set hold_reason = 'fault' where id = 'd1'");

    finds(Kind.STUCK, "is held");
  }

  @Test
  void findsCountsThatDoNotAddUp() throws Exception {
    world.execute("update delivery set applied = 1 where id = 'd1'");

    finds(Kind.BALANCE, "its counts do not add up");
  }

  private void finds(Kind kind, String what) throws Exception {
    assertThat(world.verdict().violations())
        .as("violations")
        .anySatisfy(found -> assertThat(found).extracting(Violation::kind).isEqualTo(kind))
        .anySatisfy(found -> assertThat(found.toString()).startsWith(kind.name()).contains(what));
  }

  private static void spoil(Path file, int length) throws Exception {
    var bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, length));
  }
}

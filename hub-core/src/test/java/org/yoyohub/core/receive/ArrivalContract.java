package org.yoyohub.core.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.receive.Received.Outcome;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.FindingCode;

/** What taking a file promises, whatever ledger stands below. */
abstract class ArrivalContract extends ReceivingContract {
  @Test
  void takesAFileAndClearsTheFolder() throws IOException {
    var received = drop(1, "one");

    assertThat(received.outcome()).isEqualTo(Outcome.OPENED);
    var delivery = find(received);
    assertThat(delivery.state()).isEqualTo(DeliveryState.RECEIVED);
    assertThat(delivery.records()).isEqualTo(3);
    assertThat(delivery.businessDate()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(delivery.lane().toString()).isEqualTo("kenko-131113/A_011-001_IF/131113");
    assertThat(delivery.manifest()).contains("\"sequence\":1");
    assertThat(payloads.open(delivery.payload())).hasContent("one");
    assertThat(delivery.id()).hasSize(20);
    assertThat(in).isEmptyDirectory();
    assertThat(delivery.isHeld()).isFalse();
  }

  @Test
  void waitsForDataThatIsNotThere() throws IOException {
    var completion = write(name(1, 1) + Manifest.SUFFIX, "{}");

    assertThat(receiver.receive(PARTNER, completion).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(completion).exists();
    assertThat(ledger.list(DeliveryQuery.any(10))).isEmpty();
  }

  @Test
  void mendsACrashBeforeThePartnersCopyWasDeleted() throws IOException {
    var first = drop(1, "one");
    var again = drop(1, "one");

    assertThat(again).isEqualTo(new Received(Outcome.SEEN_AGAIN, first.delivery()));
    assertThat(ledger.events(first.delivery())).hasSize(2);
    assertThat(in).isEmptyDirectory();
  }

  @Test
  void mendsACrashBetweenDeletingDataAndManifest() throws IOException {
    var first = drop(1, "one");
    var manifest = write(name(1, 1) + Manifest.SUFFIX, find(first).manifest());

    assertThat(receiver.receive(PARTNER, manifest))
        .isEqualTo(new Received(Outcome.SEEN_AGAIN, first.delivery()));
    assertThat(in).isEmptyDirectory();
  }

  @Test
  void seesTheSameCopyAgainEvenAfterItWasAnswered() throws IOException {
    var name = name(1, 1);
    write(name, "one");
    var manifest = write(name + Manifest.SUFFIX, manifest(name, "one", null));
    var open = new Receiver(ledger, payloads, Agreements.of(List.of()), crashing(), CLOCK);
    assertThatThrownBy(() -> open.receive(PARTNER, manifest)).hasMessage("crash");
    answer();

    assertThat(receiver.receive(PARTNER, manifest).outcome()).isEqualTo(Outcome.SEEN_AGAIN);
    assertThat(ledger.list(DeliveryQuery.any(10))).hasSize(1);
    assertThat(in).isEmptyDirectory();
  }

  /** Does the work, then falls over. */
  private TransactionOperations crashing() {
    return new TransactionOperations() {
      @Override
      public <T> T execute(TransactionCallback<T> work) {
        books.transaction().execute(work);
        throw new IllegalStateException("crash");
      }
    };
  }

  @Test
  void answersAFileAgainThatWasApplied() throws IOException {
    var first = drop(1, "one");
    apply();

    var second = drop(1, "one");

    assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
    var duplicate = find(second);
    assertThat(duplicate.id()).isEqualTo(first.delivery() + "-2");
    assertThat(duplicate.state()).isEqualTo(DeliveryState.DUPLICATE);
    assertThat(duplicate.answers()).isEqualTo(first.delivery());
    assertThat(drop(1, "one")).isEqualTo(new Received(Outcome.SEEN_AGAIN, duplicate.id()));
    assertThat(in).isEmptyDirectory();
  }

  @Test
  void judgesARefusedFileAnewWhenItComesAgain() throws IOException {
    var first = drop(1, "one");
    answer();
    var second = drop(1, "one");
    apply();
    var third = drop(1, "one");

    assertThat(second).isEqualTo(new Received(Outcome.OPENED, first.delivery() + "-2"));
    assertThat(third).isEqualTo(new Received(Outcome.DUPLICATE, first.delivery() + "-3"));
    assertThat(find(third).answers()).isEqualTo(second.delivery());
  }

  @Test
  void givesTheNameBackOfAFileThatWasRefusedUnread() throws IOException {
    drop(1, "on");
    answer();

    assertThat(drop(1, "one").outcome()).isEqualTo(Outcome.OPENED);
  }

  @Test
  void holdsANameThatComesBackWithOtherBytes() throws IOException {
    drop(1, "one");

    var other = drop(1, "another");

    assertThat(other.outcome()).isEqualTo(Outcome.HELD);
    assertThat(find(other).holdReason()).startsWith("F018");
  }

  @Test
  void opensWhateverCannotBeUnderstood() throws IOException {
    var unnamed = write("なにか.csv", "x");
    var received = receiver.receive(PARTNER, write("なにか.csv" + Manifest.SUFFIX, "{broken"));
    var stranger = drop("stranger", 1, 7, "who is it");

    assertThat(find(received).interfaceId()).isEmpty();
    assertThat(find(received).businessDate()).isNull();
    assertThat(find(received).manifest()).isEqualTo("{broken");
    assertThat(find(received).records()).isEqualTo(-1);
    assertThat(stranger.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(unnamed).doesNotExist();
  }

  @Test
  void refusesAManifestThatIsTooLarge() throws IOException {
    write(name(1, 1), "one");
    var received =
        receiver.receive(PARTNER, write(name(1, 1) + Manifest.SUFFIX, " ".repeat(65537)));

    assertThat(find(received).manifest()).isEmpty();
    assertThat(codes(received)).containsExactly(FindingCode.F005);
  }

  @Test
  void readsNoLink() throws IOException {
    var secret = Files.writeString(directory.resolve("secret"), "SECRET");
    Files.createSymbolicLink(in.resolve(name(1, 1)), secret);
    var received = receiver.receive(PARTNER, write(name(1, 1) + Manifest.SUFFIX, "{}"));

    assertThat(codes(received)).containsExactly(FindingCode.F024);
    assertThat(find(received).payload().bytes()).isZero();
    assertThat(secret).hasContent("SECRET");
    assertThat(in).isEmptyDirectory();
  }

  @Test
  void takesAnOrphanAndLaterTheSameFileWithItsManifest() throws IOException {
    var orphan = receiver.receiveOrphan(PARTNER, write(name(1, 1), "one"), FindingCode.F016);
    answer();
    var proper = drop(1, "one");

    assertThat(codes(orphan)).containsExactly(FindingCode.F016);
    assertThat(proper.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(proper.delivery()).isNotEqualTo(orphan.delivery());
  }

  @Test
  void takesAManifestWhoseDataNeverCameAndTheFileLater() throws IOException {
    write(name(1, 1) + Manifest.SUFFIX, "{}");
    var orphan = receiver.receiveOrphan(PARTNER, in.resolve(name(1, 1)), FindingCode.F015);
    answer();

    assertThat(codes(orphan)).containsExactly(FindingCode.F015);
    assertThat(in).isEmptyDirectory();
    assertThat(drop(1, "one").outcome()).isEqualTo(Outcome.OPENED);
  }

  @Test
  void takesASumOnlyFromWhoAgreedOnIt() throws IOException {
    write(name(1, 1), "one");
    var agreed = receiver.receive(SUMS, write(name(1, 1) + ".sha256", sha256("one") + "  x\n"));
    write(name(1, 1), "one");
    var not = receiver.receive(PARTNER, write(name(1, 1) + ".sha256", sha256("one") + "  x\n"));

    assertThat(codes(agreed)).isEmpty();
    assertThat(find(agreed).manifest()).startsWith(sha256("one"));
    assertThat(codes(not)).containsExactly(FindingCode.F016);
  }

  @Test
  void refusesToTakeDataForACompletionFile() {
    assertThatThrownBy(() -> receiver.receive(PARTNER, in.resolve("x.csv")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Receiver.isCompletion(in.resolve("x.csv"))).isFalse();
    assertThat(Receiver.dataOf(in.resolve("x.csv.end"))).contains(in.resolve("x.csv"));
  }
}

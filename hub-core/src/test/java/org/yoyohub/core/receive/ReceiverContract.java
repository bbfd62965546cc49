package org.yoyohub.core.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yoyohub.core.delivery.DeliveryState.ANSWERED;
import static org.yoyohub.core.delivery.DeliveryState.APPLIED;
import static org.yoyohub.core.delivery.DeliveryState.STAGED;
import static org.yoyohub.core.delivery.DeliveryState.VERIFIED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.receive.Received.Outcome;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.chars.GaijiPolicy;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** What receiving promises, whatever ledger stands below. */
abstract class ReceiverContract {
  private static final String PARTNER = "kenko-131113";
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String SUMS = "sums-131113";
  @TempDir Path directory;
  private Path in;
  private Ledger ledger;
  private FilePayloadStore payloads;
  private Receiver receiver;

  abstract Ledger emptyLedger();

  abstract TransactionOperations transaction();

  @BeforeEach
  void begin() throws IOException {
    in = Files.createDirectories(directory.resolve("in"));
    ledger = emptyLedger();
    payloads =
        new FilePayloadStore(directory.resolve("payloads"), new SecretKeySpec(new byte[32], "AES"));
    var agreements =
        Agreements.of(
            List.of(agreement(PARTNER, Completion.MANIFEST), agreement(SUMS, Completion.SHA256)));
    receiver = new Receiver(ledger, payloads, agreements, transaction(), CLOCK);
  }

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
        transaction().execute(work);
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

  private Received drop(int sequence, String text) throws IOException {
    return drop(PARTNER, 1, sequence, text);
  }

  private Received drop(String partner, int day, int sequence, String text) throws IOException {
    return drop(partner, name(day, sequence), text, null);
  }

  private Received dropNaming(int sequence, String text, String previous) throws IOException {
    return drop(PARTNER, name(1, sequence), text, previous);
  }

  private Received drop(String partner, String name, String text, String previous)
      throws IOException {
    write(name, text);
    return receiver.receive(partner, write(name + Manifest.SUFFIX, manifest(name, text, previous)));
  }

  private static String manifest(String name, String text, String previous) {
    var parsed = FileName.parse(name).orElseThrow();
    return new Manifest(
            parsed.interfaceId(),
            PARTNER,
            parsed.municipality(),
            parsed.businessDate().toString(),
            parsed.sequence(),
            name,
            text.length(),
            3,
            sha256(text),
            previous)
        .toJson();
  }

  private static String name(int day, int sequence) {
    return new FileName("A_011-001_IF", "131113", LocalDate.of(2026, 4, day), sequence, "csv")
        .toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(in.resolve(name), text);
  }

  /** Answers everything that waits. */
  private void answer() {
    for (var d = claim(); d.isPresent(); d = claim()) {
      ledger.move(
          ledger.move(d.get(), DeliveryState.REFUSED, "bad"), DeliveryState.ANSWERED, "said so");
    }
  }

  /** Applies and answers everything that waits. */
  private void apply() {
    for (var d = claim(); d.isPresent(); d = claim()) {
      var now = d.get();
      for (var state : List.of(VERIFIED, STAGED, APPLIED, ANSWERED)) {
        now = ledger.move(now, state, "fine");
      }
    }
  }

  private Optional<Delivery> claim() {
    return ledger.claimInbound("worker", Duration.ofMinutes(1));
  }

  private Delivery find(Received received) {
    return ledger.find(received.delivery()).orElseThrow();
  }

  private List<FindingCode> codes(Received received) {
    return ledger.findings(received.delivery(), 10).stream().map(Finding::code).toList();
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Agreement agreement(String partner, Completion completion) {
    var sends =
        new Agreement.Sends(
            InterfaceId.of("A_011-001_IF"), Optional.empty(), Optional.empty(), Optional.empty());
    return new Agreement(
        partner,
        "見本",
        "健康管理",
        "131113",
        List.of(sends),
        List.of(),
        completion,
        GaijiPolicy.REJECT,
        Transport.FOLDERS);
  }
}

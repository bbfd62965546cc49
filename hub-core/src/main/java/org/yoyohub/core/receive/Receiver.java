package org.yoyohub.core.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.core.payload.NotRegularException;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.core.receive.Received.Outcome;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.FindingCode;

/**
 * Takes a file a partner dropped, lays its bytes by, opens a delivery. It starts no work.
 *
 * <p>First the bytes are durable, then the row says so, then the partner's copy goes. A crash
 * between any two is mended by doing it again: the same name and bytes are the same delivery, until
 * it is refused; sent once more, it is judged anew under an id of its own (…-2, …-3). What is wrong
 * with a file is judged later; only what cannot be seen later is noted here, as findings of the
 * stage {@value #STAGE}.
 */
public final class Receiver {
  public static final String STAGE = "receive";
  private static final String ACTOR = "receive";

  private final Ledger ledger;
  private final PayloadStore payloads;
  private final Agreements agreements;
  private final TransactionOperations transaction;
  private final Opening opening;
  private final History history;
  private final PlantedBugs planted = new PlantedBugs();

  public Receiver(
      Ledger ledger,
      PayloadStore payloads,
      Agreements agreements,
      TransactionOperations transaction,
      Clock clock) {
    this.ledger = ledger;
    this.payloads = payloads;
    this.agreements = agreements;
    this.transaction = transaction;
    this.opening = new Opening(ledger, agreements, clock);
    this.history = new History(ledger);
  }

  /** Takes the data file that a completion file announces. */
  public Received receive(String partner, Path completionFile) throws IOException {
    var data =
        Arrival.dataOf(completionFile)
            .orElseThrow(() -> new IllegalArgumentException("not a completion file"));
    if (!FileOps.exists(data)) {
      return leftover(partner, data, completionFile);
    }
    try {
      var arrival = Arrival.announced(partner, data, completionFile);
      return take(
          isAgreed(partner, completionFile) ? arrival : arrival.with(FindingCode.F016),
          List.of(data, completionFile));
    } catch (NoSuchFileException e) {
      // another node was quicker
      return Received.waiting();
    }
  }

  /**
   * Takes a data file without a completion file, or what is no file to be read, with the reason.
   */
  public Received receiveOrphan(String partner, Path dataFile, FindingCode code)
      throws IOException {
    var copies = new ArrayList<>(List.of(dataFile));
    if (isSayable(dataFile)) {
      copies.addAll(Arrival.completionsOf(dataFile));
    }
    return take(Arrival.orphan(partner, dataFile, code), copies);
  }

  /** A manifest is always understood; the other ways only from a partner that agreed on them. */
  private boolean isAgreed(String partner, Path completionFile) {
    var way = Arrival.completionOf(completionFile);
    return way == Completion.MANIFEST
        || agreements.find(partner).map(a -> a.completion() == way).orElse(true);
  }

  /** The hub fell between deleting the data and its manifest, or the data is still to come. */
  private Received leftover(String partner, Path data, Path completionFile) throws IOException {
    var arrival = Arrival.announced(partner, data, completionFile);
    var text = arrival.manifest();
    var known =
        ledger.list(DeliveryQuery.named(partner, String.valueOf(data.getFileName()))).stream()
            .filter(d -> d.manifest().equals(text) || isDigestOf(d, text))
            .findFirst();
    if (known.isEmpty()) {
      return Received.waiting();
    }
    return seenAgain(known.get(), arrival, List.of(completionFile));
  }

  /** A sidecar that was laid beside the file and its manifest tells nothing new. */
  private static boolean isDigestOf(Delivery delivery, String text) {
    return text.toLowerCase(Locale.ROOT).startsWith(delivery.payload().sha256() + " ");
  }

  private Received take(Arrival arrival, List<Path> copies) throws IOException {
    if (planted.isSeen(arrival)) {
      delete(arrival, copies);
      return Received.waiting();
    }
    FaultPoint.at("receive.lay");
    var read = lay(arrival);
    FaultPoint.at("receive.laid");
    if (hasChanged(arrival)) {
      // while it was read: the next look will tell what it is now
      return Received.waiting();
    }
    var payload = read.payload();
    var earlier = earlier(arrival);
    var id = planted.id(read.arrival().id(payload));
    var same = earlier.stream().filter(d -> isSame(d, id)).toList();
    if (same.isEmpty()) {
      return open(read, id, isNameReused(earlier, payload), copies);
    }
    if (isOpenOrThisCopy(same.get(0), arrival)) {
      return seenAgain(same.get(0), arrival, copies);
    }
    var original = same.stream().filter(d -> d.answers() == null).findFirst().orElseThrow();
    var next = id + "-" + (same.size() + 1);
    return history.isRefused(original)
        ? open(read, next, isNameReused(earlier, payload), copies)
        : duplicate(read, next, original.id(), copies);
  }

  /** An arrival whose bytes lie in the payload store. */
  private record Laid(Arrival arrival, Payload payload) {}

  private Laid lay(Arrival arrival) throws IOException {
    if (arrival.isWithoutData()) {
      return new Laid(arrival, payloads.put(InputStream.nullInputStream()));
    }
    try (var in = FileOps.readRegular(arrival.data())) {
      return new Laid(arrival, payloads.put(in));
    } catch (NotRegularException e) {
      var noted = arrival.with(FindingCode.F024);
      return new Laid(noted, payloads.put(InputStream.nullInputStream()));
    }
  }

  /** What came under this name before, newest first. */
  private List<Delivery> earlier(Arrival arrival) {
    return ledger.list(DeliveryQuery.named(arrival.partner(), arrival.fileName())).stream()
        .filter(d -> !d.state().isOutbound())
        .toList();
  }

  private static boolean isSame(Delivery delivery, String id) {
    return delivery.id().equals(id) || delivery.id().startsWith(id + "-");
  }

  /**
   * An empty file takes no name, nor does one that was refused unread, such as a broken transfer:
   * the sender is told to mend it and send it again.
   */
  private boolean isNameReused(List<Delivery> earlier, Payload payload) {
    var named =
        earlier.stream()
            .filter(d -> d.payload().bytes() > 0 && !history.isRefusedUnread(d))
            .map(Delivery::payload)
            .toList();
    return !named.isEmpty() && !named.contains(payload);
  }

  private static boolean isOpenOrThisCopy(Delivery latest, Arrival arrival) {
    return latest.state() != DeliveryState.ANSWERED
        || (!arrival.key().isEmpty() && latest.arrival().equals(arrival.key()));
  }

  private Received open(Laid laid, String id, boolean isNameReused, List<Path> copies)
      throws IOException {
    var arrival = laid.arrival();
    var delivery = opening.delivery(id, arrival, laid.payload(), DeliveryState.RECEIVED, null);
    var previous = arrival.readManifest().map(Manifest::previousSha256);
    if (FaultPoint.isPlanned("ack:before-commit")) {
      delete(arrival, copies);
    }
    var held =
        Objects.requireNonNull(
            transaction.execute(
                status -> opening.open(delivery, arrival.findings(), isNameReused, previous)));
    delete(arrival, copies);
    return new Received(held ? Outcome.HELD : Outcome.OPENED, delivery.id());
  }

  private Received duplicate(Laid laid, String id, String original, List<Path> copies)
      throws IOException {
    var delivery =
        opening.delivery(id, laid.arrival(), laid.payload(), DeliveryState.DUPLICATE, original);
    ledger.open(delivery, ACTOR, "came again after it was answered");
    delete(laid.arrival(), copies);
    return new Received(Outcome.DUPLICATE, delivery.id());
  }

  private Received seenAgain(Delivery known, Arrival arrival, List<Path> copies)
      throws IOException {
    ledger.note(known.id(), ACTOR, "seen again; the copy was removed");
    delete(arrival, copies);
    return new Received(Outcome.SEEN_AGAIN, known.id());
  }

  /**
   * The data first: a manifest left alone is known by its text, a data file alone is not. What was
   * laid over it meanwhile is another arrival and stays.
   */
  private static void delete(Arrival arrival, List<Path> copies) throws IOException {
    if (hasChanged(arrival)) {
      return;
    }
    for (var copy : copies) {
      FaultPoint.at("receive.delete");
      Aside.take(arrival.partner(), copy);
      FaultPoint.at("receive.deleted");
    }
  }

  private static boolean hasChanged(Arrival arrival) throws IOException {
    return !FileOps.arrivalKey(arrival.data()).equals(arrival.key());
  }

  /** Whether a name is text: bytes that are none give a text by which the file is not found. */
  public static boolean isSayable(Path file) {
    return file.resolveSibling(String.valueOf(file.getFileName())).equals(file);
  }

  /** Whether a name is that of a completion file. */
  public static boolean isCompletion(Path file) {
    return Arrival.dataOf(file).isPresent();
  }

  /** The data file a completion file speaks of. */
  public static Optional<Path> dataOf(Path completionFile) {
    return Arrival.dataOf(completionFile);
  }
}

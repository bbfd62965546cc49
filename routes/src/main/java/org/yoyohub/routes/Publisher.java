package org.yoyohub.routes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.ledger.StaleClaimException;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.formats.envelope.Manifest;

/**
 * Lays what is ready into its partner's folder: data first under a hidden name, the manifest last.
 * The partner reads it as one of the folder's group.
 */
public final class Publisher {
  private static final String WHERE = "out";
  private static final int IN_A_ROUND = 200;

  private final Ledger ledger;
  private final PayloadStore payloads;
  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Pauses pauses;
  private final Troubles troubles;
  private final LeaseKeeper leases;
  private final String owner;

  public Publisher(
      Ledger ledger,
      PayloadStore payloads,
      Agreements agreements,
      PartnerFolders folders,
      Pauses pauses,
      Troubles troubles,
      LeaseKeeper leases,
      String owner) {
    this.ledger = ledger;
    this.payloads = payloads;
    this.agreements = agreements;
    this.folders = folders;
    this.pauses = pauses;
    this.troubles = troubles;
    this.leases = leases;
    this.owner = owner;
  }

  /** A round by all partners whose folders are here; none waits for another's many files. */
  void publishAll() {
    for (var partner : ledger.partnersToServe()) {
      if (isServedHere(partner) && !pauses.isPaused(partner, Pauses.Direction.OUT)) {
        publishTo(partner);
      }
    }
  }

  /** Whose agreement is not loaded may be pushed to: a hub that knows it serves it. */
  private boolean isServedHere(String partner) {
    return agreements
        .find(partner)
        .map(agreement -> agreement.transport().push().isEmpty())
        .orElseGet(() -> !folders.isAwaited(partner));
  }

  private Transport transport(String partner) {
    return agreements.find(partner).map(a -> a.transport()).orElse(Transport.FOLDERS);
  }

  private void publishTo(String partner) {
    for (int i = 0; i < IN_A_ROUND; i++) {
      var next = ledger.claimOutbound(owner, LeaseKeeper.LEASE, partner);
      if (next.isEmpty() || !publish(next.get())) {
        return;
      }
    }
  }

  private boolean publish(Delivery delivery) {
    try {
      return leases.keeping(delivery, () -> send(delivery));
    } catch (StaleClaimException e) {
      return true;
    } catch (IOException e) {
      var what = e.getClass().getSimpleName();
      troubles.begin(delivery.partner(), WHERE, what);
      ledger.tryLater(delivery, what, RetryPlan.OF_THE_HUB);
      return false;
    }
  }

  private boolean send(Delivery delivery) throws IOException {
    lay(delivery);
    ledger.giveBack(ledger.move(delivery, DeliveryState.SENT, "laid into " + delivery.place()));
    confirm(delivery);
    troubles.end(delivery.partner(), WHERE);
    return true;
  }

  /** Where the agreement asks for no more than that it lies there. */
  private void confirm(Delivery delivery) {
    if (transport(delivery.partner()).confirmation() == Transport.Confirmation.SENT) {
      ledger.confirm(delivery.id(), owner, "lies in " + delivery.place());
    }
  }

  private void lay(Delivery delivery) throws IOException {
    var folder = folder(delivery);
    if (FaultPoint.isPlanned("order:manifest-first")) {
      layManifest(folder, delivery);
    }
    layData(folder, delivery);
    layManifest(folder, delivery);
  }

  /** Who was overtaken lays no manifest either: the partner may have taken its file by then. */
  private void layManifest(Path folder, Delivery delivery) throws IOException {
    if (!delivery.manifest().isEmpty()) {
      FaultPoint.at("publish.manifest");
      ledger.renew(delivery, LeaseKeeper.LEASE);
      FileOps.publishText(
          folder.resolve(delivery.fileName() + Manifest.SUFFIX),
          FileOps.Readers.GROUP,
          delivery.manifest());
    }
  }

  /** Where the partner's own folder is gone, a disk is missing: nothing is laid beside it. */
  private Path folder(Delivery delivery) throws IOException {
    var root = folders.root().resolve(delivery.partner());
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(root.toString());
    }
    var folder = folders.place(delivery.partner(), delivery.place());
    FileOps.makeDirectories(folder);
    return folder;
  }

  private void layData(Path folder, Delivery delivery) throws IOException {
    FaultPoint.at("publish.data");
    var temp = folder.resolve("." + delivery.id() + ".part");
    Files.deleteIfExists(temp);
    var target = folder.resolve(delivery.fileName());
    try (var bytes = payloads.open(delivery.payload())) {
      FileOps.publish(temp, target, FileOps.Readers.GROUP, file -> fill(bytes, file, delivery));
    }
  }

  /** Whoever was overtaken while it wrote lays nothing under the file's name. */
  private void fill(InputStream from, FileChannel to, Delivery delivery) throws IOException {
    copy(from, to);
    ledger.renew(delivery, LeaseKeeper.LEASE);
  }

  private static void copy(InputStream from, FileChannel to) throws IOException {
    var block = new byte[1 << 16];
    for (int read = from.read(block); read >= 0; read = from.read(block)) {
      var bytes = ByteBuffer.wrap(block, 0, read);
      while (bytes.hasRemaining()) {
        to.write(bytes);
      }
    }
  }
}

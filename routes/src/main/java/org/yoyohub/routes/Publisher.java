package org.yoyohub.routes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.formats.envelope.Manifest;

/**
 * Lays what is ready into its partner's folder: data first under a hidden name, the manifest last.
 * The partner reads it as one of the folder's group.
 */
public final class Publisher {
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Ledger ledger;
  private final PayloadStore payloads;
  private final PartnerFolders folders;
  private final String owner;

  public Publisher(Ledger ledger, PayloadStore payloads, PartnerFolders folders, String owner) {
    this.ledger = ledger;
    this.payloads = payloads;
    this.folders = folders;
    this.owner = owner;
  }

  void publishAll() throws IOException {
    for (var next = ledger.claimOutbound(owner, LEASE);
        next.isPresent();
        next = ledger.claimOutbound(owner, LEASE)) {
      publish(next.get());
    }
  }

  private void publish(Delivery delivery) throws IOException {
    var folder = folders.place(delivery.partner(), delivery.place());
    FileOps.makeDirectories(folder);
    lay(folder, delivery.fileName(), delivery);
    if (!delivery.manifest().isEmpty()) {
      FileOps.publishText(
          folder.resolve(delivery.fileName() + Manifest.SUFFIX),
          FileOps.Readers.GROUP,
          delivery.manifest());
    }
    ledger.move(delivery, DeliveryState.SENT, "laid into " + delivery.place());
    ledger.giveBack(delivery);
  }

  private void lay(Path folder, String name, Delivery delivery) throws IOException {
    var temp = folder.resolve("." + delivery.id() + ".part");
    Files.deleteIfExists(temp);
    try (var bytes = payloads.open(delivery.payload())) {
      FileOps.publish(temp, folder.resolve(name), FileOps.Readers.GROUP, file -> copy(bytes, file));
    }
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

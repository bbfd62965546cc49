package org.yoyohub.routes.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.routes.remote.Outcome.Delivered;
import org.yoyohub.routes.remote.Outcome.Refused;
import org.yoyohub.routes.remote.Outcome.Why;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;
import org.yoyohub.routes.remote.Shipment.Part;

/**
 * Lays a file on a partner's server: data under a hidden name, its size compared, then renamed;
 * after it the manifest, the same way. Nothing that has the name already is replaced, but an
 * earlier answer of ours by a later one. Broken off anywhere, it is mended by doing it again.
 */
public final class RemoteDelivery {
  private final Remote remote;
  private final String folder;

  private RemoteDelivery(Remote remote, String folder) {
    this.remote = remote;
    this.folder = folder;
  }

  /**
   * Lays one shipment. What the partner's server did wrong is in the outcome; an exception means
   * that this side could not read what it was to send.
   */
  public static Outcome lay(Remote remote, String folder, Shipment shipment) throws IOException {
    try {
      return new RemoteDelivery(remote, folder).lay(shipment);
    } catch (RemoteException e) {
      return Outcome.of(e);
    }
  }

  private Outcome lay(Shipment shipment) throws IOException {
    var sign = shipment.sign();
    if (!SafeNames.isSafe(sign.map(Part::name).orElse(shipment.fileName()))) {
      return new Refused(Why.UNSAFE_NAME);
    }
    return sign.isPresent() ? lay(shipment.data(), sign.get()) : lay(shipment.data());
  }

  /** The manifest is laid last: where it lies, the data lay too, and may be taken by now. */
  private Outcome lay(Part data, Part sign) throws IOException {
    return switch (find(sign)) {
      case OURS -> tidied(sign);
      case EARLIER, ANOTHER -> new Refused(Why.OTHER_BYTES);
      case NOTHING -> layInOrder(data, sign);
    };
  }

  private Outcome layInOrder(Part data, Part sign) throws IOException {
    var outcome = lay(data);
    if (outcome instanceof Delivered) {
      FaultPoint.at("push.manifest");
      return sendAndName(sign);
    }
    return outcome;
  }

  private Outcome lay(Part part) throws IOException {
    return switch (find(part)) {
      case OURS -> tidied(part);
      case EARLIER -> supersede(part);
      case ANOTHER -> new Refused(Why.OTHER_BYTES);
      case NOTHING -> sendAndName(part);
    };
  }

  /** The later one is there whole before the earlier one goes. */
  private Outcome supersede(Part part) throws IOException {
    send(part);
    remote.delete(path(part));
    FaultPoint.at("push.superseded");
    return name(part);
  }

  private Outcome sendAndName(Part part) throws IOException {
    send(part);
    return name(part);
  }

  private Outcome name(Part part) throws IOException {
    FaultPoint.at("push.rename");
    remote.rename(hidden(part), path(part));
    FaultPoint.at("push.renamed");
    requireSize(part, path(part), remote.size(path(part)));
    return new Delivered();
  }

  private void send(Part part) throws IOException {
    FaultPoint.at("push.part");
    var digest = Digests.sha256();
    try (var bytes = new DigestInputStream(part.source().open(), digest)) {
      remote.put(bytes, hidden(part));
    }
    FaultPoint.at("push.sent");
    requireOurs(part, digest);
    var kept = remote.size(hidden(part));
    requireSize(part, hidden(part), OptionalLong.of(kept.orElse(-1)));
  }

  private void requireOurs(Part part, MessageDigest digest) throws IOException {
    if (!hex(digest).equals(part.payload().sha256())) {
      remote.delete(hidden(part));
      throw new HubException(FaultCode.PAYLOAD_LOST, "the bytes to send are not the stored ones");
    }
  }

  /** A file that is gone after its rename was taken: the partner was quick. */
  private void requireSize(Part part, String path, OptionalLong size) throws RemoteException {
    if (size.isPresent() && size.getAsLong() != part.payload().bytes()) {
      remote.delete(hidden(part));
      throw new RemoteException(
          Reason.SIZE, path.equals(hidden(part)) ? Stage.WRITE : Stage.RENAME);
    }
  }

  /** Laid by an earlier try whose end was not seen; what that left behind goes. */
  private Outcome tidied(Part part) throws RemoteException {
    remote.delete(hidden(part));
    return new Delivered();
  }

  /** What has a name that we are about to give. */
  private enum Found {
    NOTHING,
    OURS,
    EARLIER,
    ANOTHER
  }

  private Found find(Part part) throws IOException {
    var size = remote.size(path(part));
    if (size.isEmpty()) {
      return Found.NOTHING;
    }
    return isAnyOf(part, size.getAsLong())
        ? found(part, readBack(part, size.getAsLong()))
        : Found.ANOTHER;
  }

  /** Only what is as long as something of ours is read: it may be anything. */
  private static boolean isAnyOf(Part part, long bytes) {
    return Stream.concat(Stream.of(part.payload()), part.supersedes().stream())
        .anyMatch(payload -> payload.bytes() == bytes);
  }

  private static Found found(Part part, Payload there) {
    if (there.equals(part.payload())) {
      return Found.OURS;
    }
    return part.supersedes().contains(there) ? Found.EARLIER : Found.ANOTHER;
  }

  private Payload readBack(Part part, long bytes) throws IOException {
    var digest = Digests.sha256();
    try (var nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      remote.get(path(part), nowhere, bytes);
    }
    return new Payload(hex(digest), bytes);
  }

  private String path(Part part) {
    return SafeNames.path(folder, part.name());
  }

  private String hidden(Part part) {
    return SafeNames.join(folder, part.hiddenName());
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}

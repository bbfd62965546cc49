package org.yoyohub.routes.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.payload.Digests;

/** Shipments of bytes that mean nothing. */
final class TestShipment {
  private TestShipment() {}

  static Shipment of(String id, String name, int size) {
    return of(id, name, bytes(size, id.hashCode()));
  }

  static Shipment of(String id, String name, byte[] bytes) {
    var sha256 = HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    return new Shipment(
        id,
        name,
        () -> new ByteArrayInputStream(bytes),
        new Payload(sha256, bytes.length),
        "{\"file\":\"" + name + "\",\"sha256\":\"" + sha256 + "\"}");
  }

  /** One that nothing says the end of. */
  static Shipment withoutManifest(Shipment of) {
    return new Shipment(of.id(), of.fileName(), of.source(), of.payload(), "");
  }

  /** The later answer of two under one name. */
  static Shipment after(Shipment earlier, Shipment later) {
    return new Shipment(
        later.id(),
        later.fileName(),
        later.source(),
        later.payload(),
        "",
        Set.of(earlier.payload()));
  }

  static byte[] bytes(int size, long seed) {
    var bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static byte[] data(Shipment shipment) throws IOException {
    try (var in = shipment.source().open()) {
      return in.readAllBytes();
    }
  }
}

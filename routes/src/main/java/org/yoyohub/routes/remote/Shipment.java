package org.yoyohub.routes.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.formats.envelope.Manifest;

/**
 * What is laid on a partner's server for one delivery.
 *
 * @param id the delivery's own, for the hidden names
 * @param manifest the text that says that the file is complete; "" for none
 * @param supersedes what the hub itself laid there under this name before, and this takes the place
 *     of; nothing else is ever replaced
 */
public record Shipment(
    String id,
    String fileName,
    Source source,
    Payload payload,
    String manifest,
    Set<Payload> supersedes) {

  /** One whose name is its own for good. */
  public Shipment(String id, String fileName, Source source, Payload payload, String manifest) {
    this(id, fileName, source, payload, manifest, Set.of());
  }

  /** Opens the bytes, from their beginning, as often as it is asked. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** One file of it. */
  record Part(
      String name, String hiddenName, Source source, Payload payload, Set<Payload> supersedes) {}

  Part data() {
    return new Part(fileName, "." + id + ".part", source, payload, supersedes);
  }

  Optional<Part> sign() {
    return manifest.isEmpty() ? Optional.empty() : Optional.of(sign(bytes()));
  }

  private byte[] bytes() {
    return manifest.getBytes(StandardCharsets.UTF_8);
  }

  private Part sign(byte[] text) {
    return new Part(
        fileName + Manifest.SUFFIX,
        "." + id + ".manifest.part",
        () -> new ByteArrayInputStream(text),
        new Payload(HexFormat.of().formatHex(Digests.sha256().digest(text)), text.length),
        Set.of());
  }
}

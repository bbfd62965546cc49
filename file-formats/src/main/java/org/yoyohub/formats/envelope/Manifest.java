package org.yoyohub.formats.envelope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sender says it sent. Written last, it is also the sign that the file is complete. */
public record Manifest(
    String interfaceId,
    String partner,
    String municipality,
    String businessDate,
    int sequence,
    String file,
    long bytes,
    long records,
    String sha256,
    @Nullable String previousSha256) {
  public static final String SUFFIX = ".manifest.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** A manifest, or what keeps the text from being one. */
  public record Read(Optional<Manifest> manifest, String problem) {}

  /** Reads a manifest; never throws, says in a word what is wrong. */
  public static Read read(String json) {
    try {
      return read(JSON.readTree(json));
    } catch (JacksonException e) {
      return new Read(Optional.empty(), "JSONではありません");
    }
  }

  private static Read read(JsonNode root) {
    for (var key : new String[] {"manifest", "sequence", "bytes", "records"}) {
      if (!root.path(key).isIntegralNumber()) {
        return new Read(Optional.empty(), key + " が数値ではありません");
      }
    }
    for (var key :
        new String[] {"interface", "partner", "municipality", "businessDate", "file", "sha256"}) {
      if (!root.path(key).isString()) {
        return new Read(Optional.empty(), key + " がありません");
      }
    }
    for (var key : new String[] {"sequence", "bytes", "records"}) {
      if (root.path(key).asLong() < 0) {
        return new Read(Optional.empty(), key + " が負の数です");
      }
    }
    if (root.has("previousSha256") && !isTextOrNull(root.path("previousSha256"))) {
      return new Read(Optional.empty(), "previousSha256 が文字列ではありません");
    }
    if (root.path("manifest").asLong() != 1) {
      return new Read(Optional.empty(), "manifest の版が 1 ではありません");
    }
    var previous = root.path("previousSha256");
    var manifest =
        new Manifest(
            root.path("interface").asString(),
            root.path("partner").asString(),
            root.path("municipality").asString(),
            root.path("businessDate").asString(),
            root.path("sequence").asInt(),
            root.path("file").asString(),
            root.path("bytes").asLong(),
            root.path("records").asLong(),
            root.path("sha256").asString(),
            previous.isString() ? previous.asString() : null);
    return new Read(Optional.of(manifest), "");
  }

  private static boolean isTextOrNull(JsonNode node) {
    return node.isString() || node.isNull();
  }

  /** The manifest as it is written beside its file. */
  public String toJson() {
    var node = JSON.createObjectNode();
    node.put("manifest", 1);
    node.put("interface", interfaceId);
    node.put("partner", partner);
    node.put("municipality", municipality);
    node.put("businessDate", businessDate);
    node.put("sequence", sequence);
    node.put("file", file);
    node.put("bytes", bytes);
    node.put("records", records);
    node.put("sha256", sha256);
    if (previousSha256 != null) {
      node.put("previousSha256", previousSha256);
    }
    return JSON.writeValueAsString(node) + "\n";
  }
}

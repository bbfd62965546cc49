package org.yoyohub.ops.faults.ingress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file and what its manifest says; each change gives another letter. */
record Letter(String name, byte[] bytes, Map<String, @Nullable Object> manifest) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Letter {
    manifest = Collections.unmodifiableMap(new LinkedHashMap<>(manifest));
  }

  /** Says something else in the manifest, and nothing else. */
  Letter saying(String key, @Nullable Object value) {
    var other = new LinkedHashMap<>(manifest);
    other.put(key, value);
    return new Letter(name, bytes, other);
  }

  Letter silentAbout(String key) {
    var other = new LinkedHashMap<>(manifest);
    other.remove(key);
    return new Letter(name, bytes, other);
  }

  /** Goes under another name, and says so. */
  Letter named(String other) {
    return new Letter(other, bytes, manifest).saying("file", other);
  }

  /** Holds other bytes, and says so. */
  Letter holding(byte[] other) {
    return torn(other).saying("bytes", other.length).saying("sha256", sha256(other));
  }

  /** Holds other characters, and says so. */
  Letter holding(String other) {
    return holding(other.getBytes(StandardCharsets.UTF_8));
  }

  /** Holds other bytes than its manifest says. */
  Letter torn(byte[] other) {
    return new Letter(name, other, manifest);
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  String json() {
    return JSON.writeValueAsString(manifest);
  }

  String sha256() {
    return sha256(bytes);
  }

  long records() {
    return manifest.get("records") instanceof Number number ? number.longValue() : 0;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.yoyohub.ops.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The secret that opens the REST door of this run of the hub. */
public record HubToken(String value) {
  public HubToken {
    if (value.length() < 16) {
      throw new IllegalArgumentException("a token needs 16 characters or more");
    }
  }

  /** Whether this header carries it; takes the same time for every wrong one. */
  boolean opensWith(@Nullable String authorization) {
    var given = authorization == null ? "" : authorization;
    return MessageDigest.isEqual(bytes("Bearer " + value), bytes(given));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "(token)";
  }
}

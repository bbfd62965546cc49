package org.yoyohub.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.DeliveryState;

/**
 * The hash chain over the ledger's events: each carries the digest of itself and of the one before.
 */
public final class LedgerChain {
  /** The hash before the first event. */
  public static final String START = "0".repeat(64);

  private LedgerChain() {}

  /** The event that follows a head of this number and hash. */
  public static LedgerEvent next(
      long headNumber,
      String headHash,
      String delivery,
      Instant at,
      String actor,
      @Nullable DeliveryState from,
      DeliveryState to,
      String reason,
      int attempt) {
    var bare =
        new LedgerEvent(headNumber + 1, delivery, stored(at), actor, from, to, reason, attempt, "");
    return new LedgerEvent(
        bare.number(), delivery, bare.at(), actor, from, to, reason, attempt, hash(bare, headHash));
  }

  /** A time as exactly as every database keeps it. */
  public static Instant stored(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  static String hash(LedgerEvent e, String previousHash) {
    var text =
        String.join(
            "\0",
            Long.toString(e.number()),
            e.delivery(),
            e.at().toString(),
            e.actor(),
            e.from() == null ? "" : e.from().name(),
            e.to().name(),
            e.reason(),
            Integer.toString(e.attempt()),
            previousHash);
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

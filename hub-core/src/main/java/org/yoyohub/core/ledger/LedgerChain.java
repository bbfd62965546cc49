package org.yoyohub.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;

/**
 * The hash chain over the ledger's events: each carries the digest of itself and of the one before.
 */
public final class LedgerChain {
  /** The hash before the first event. */
  public static final String START = "0".repeat(64);

  private LedgerChain() {}

  /** The event that follows a head of this number and hash, about a delivery as it stands now. */
  public static LedgerEvent next(
      long headNumber,
      String headHash,
      Delivery now,
      Instant at,
      String actor,
      @Nullable DeliveryState from,
      String reason) {
    var bare = event(headNumber + 1, now, stored(at), actor, from, reason, "");
    return event(headNumber + 1, now, bare.at(), actor, from, reason, hash(bare, headHash));
  }

  private static LedgerEvent event(
      long number,
      Delivery now,
      Instant at,
      String actor,
      @Nullable DeliveryState from,
      String reason,
      String hash) {
    return new LedgerEvent(
        number, now.id(), at, actor, from, now.state(), reason, now.attempt(), facts(now), hash);
  }

  /** The digest of all that may change about a delivery only with an event. */
  public static String facts(Delivery d) {
    var balance = d.balance();
    return digest(
        d.id(),
        d.partner(),
        d.interfaceId(),
        d.municipality(),
        d.businessDate(),
        d.sequence(),
        d.fileName(),
        d.place(),
        d.payload().sha256(),
        d.payload().bytes(),
        d.records(),
        d.manifest(),
        d.arrival(),
        d.answers(),
        d.state(),
        d.holdReason(),
        balance.in(),
        balance.applied(),
        balance.unchanged(),
        balance.rejected(),
        balance.held(),
        d.attempt());
  }

  /** A time as exactly as every database keeps it. */
  public static Instant stored(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  static String hash(LedgerEvent e, String previousHash) {
    return digest(
        e.number(),
        e.delivery(),
        e.at(),
        e.actor(),
        e.from(),
        e.to(),
        e.reason(),
        e.attempt(),
        e.facts(),
        previousHash);
  }

  /** SHA-256, in hex, of the values in UTF-8, a NUL between any two; nothing stands for null. */
  private static String digest(@Nullable Object... values) {
    var text =
        Stream.of(values)
            .map(value -> value == null ? "" : value.toString())
            .collect(Collectors.joining("\0"));
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

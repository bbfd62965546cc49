package org.yoyohub.core.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Builds deliveries for tests, read aloud: {@code aDelivery("a").of("A_011-001_IF").day(2)}. */
public final class TestDelivery {
  private final String id;
  private String partner = "kenko-131113";
  private String interfaceId = "A_011-001_IF";
  private LocalDate day = LocalDate.of(2026, 4, 1);
  private int sequence = 1;
  private String answers;
  private DeliveryState state = DeliveryState.RECEIVED;
  private Payload payload;

  private TestDelivery(String id) {
    this.id = id;
    this.payload = new Payload("%064x".formatted(id.toLowerCase(Locale.ROOT).hashCode()), 10);
  }

  public static TestDelivery aDelivery(String id) {
    return new TestDelivery(id);
  }

  public TestDelivery from(String partner) {
    this.partner = partner;
    return this;
  }

  public TestDelivery of(String interfaceId) {
    this.interfaceId = interfaceId;
    return this;
  }

  public TestDelivery day(int dayOfApril) {
    this.day = LocalDate.of(2026, 4, dayOfApril);
    return this;
  }

  public TestDelivery withoutDay() {
    this.day = null;
    return this;
  }

  public TestDelivery sequence(int sequence) {
    this.sequence = sequence;
    return this;
  }

  public TestDelivery answering(String id) {
    this.answers = id;
    return this;
  }

  public TestDelivery in(DeliveryState state) {
    this.state = state;
    return this;
  }

  public TestDelivery with(Payload payload) {
    this.payload = payload;
    return this;
  }

  public Delivery build() {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return new Delivery(
        id,
        partner,
        interfaceId,
        "131113",
        day,
        sequence,
        "%s_%s_%04d.csv".formatted(interfaceId, id, sequence),
        state.isOutbound() ? "out" : "in",
        payload,
        3,
        "",
        "1:1",
        answers,
        state,
        null,
        Balance.NONE,
        "",
        1,
        0,
        Tries.NONE,
        now,
        now);
  }
}

package org.yoyohub.ops.rest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.core.ledger.ChainProof;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.core.subject.SubjectTrace;
import org.yoyohub.core.subject.SubjectTrace.Touch;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** A ledger in which nothing moves: three deliveries, one of them held, one with a bad payload. */
final class StillHub {
  private static final Instant THEN = Instant.parse("2026-04-01T00:00:00Z");
  static final String PERSON = "131113000000000000001";

  static final List<Delivery> ALL =
      List.of(
          delivery("receipt-1", DeliveryState.CONFIRMED, "lost", null, "held-1"),
          delivery("held-1", DeliveryState.RECEIVED, "kept", "a gap in the sequence", null),
          delivery("done-1", DeliveryState.ANSWERED, "kept", null, null));

  private StillHub() {}

  private static Delivery delivery(
      String id, DeliveryState state, String sha256, String hold, String answers) {
    return new Delivery(
        id,
        "kenko-131113",
        "A_011-001_IF",
        "131113",
        LocalDate.of(2026, 4, 1),
        1,
        id + ".csv",
        "in",
        new Payload(sha256, 10),
        10,
        "",
        "",
        answers,
        state,
        hold,
        new Balance(10, 8, 1, 1, 0),
        "provisional 1",
        1,
        0,
        Tries.NONE,
        THEN,
        THEN);
  }

  static Ledger ledger() {
    return (Ledger) still(Ledger.class, (self, method, args) -> answer(method.getName(), args));
  }

  static SubjectTrace subjects() {
    var day = LocalDate.of(2026, 4, 1);
    var lines =
        List.of(
            new Touch("done-1", 2, day, "1", "1", "", 1),
            new Touch("done-1", 3, day, "1", "1", "B101", 2));
    return (number, limit) -> number.equals(PERSON) ? lines : List.of();
  }

  static PayloadStore payloads() {
    return (PayloadStore)
        still(PayloadStore.class, (s, method, args) -> ((Payload) args[0]).sha256().equals("kept"));
  }

  private static Object still(Class<?> port, InvocationHandler answers) {
    return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, answers);
  }

  private static Object answer(String question, Object[] args) {
    return switch (question) {
      case "find" -> find((String) args[0]);
      case "list" -> list((DeliveryQuery) args[0]);
      case "events" ->
          List.of(
              new LedgerEvent(
                  1,
                  (String) args[0],
                  THEN,
                  "test",
                  null,
                  DeliveryState.RECEIVED,
                  "came",
                  1,
                  "",
                  ""));
      case "findings" -> List.of(new Finding(3, "個人番号", FindingCode.I007, ""));
      case "countFindings" -> 1L;
      case "proveChain" -> new ChainProof(3, null, "", List.of());
      default -> throw new UnsupportedOperationException(question);
    };
  }

  private static Optional<Delivery> find(String id) {
    return ALL.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  private static List<Delivery> list(DeliveryQuery q) {
    return ALL.stream()
        .filter(d -> q.state() == null || d.state() == q.state())
        .filter(d -> q.fileName() == null || d.fileName().equals(q.fileName()))
        .filter(d -> q.partner() == null || d.partner().equals(q.partner()))
        .filter(d -> q.answers() == null || q.answers().equals(d.answers()))
        .skip(q.offset())
        .limit(q.limit())
        .toList();
  }
}

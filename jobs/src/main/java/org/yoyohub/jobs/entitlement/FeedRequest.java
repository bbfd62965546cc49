package org.yoyohub.jobs.entitlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.entitlement.Feed.Cause;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Outbox;
import org.yoyohub.jobs.outbox.Redelivery;

/** Answers a 健康管理 that asks for its A_014: differences, everything, or a past file again. */
public final class FeedRequest implements Application {
  private static final String EVERYTHING = "2";
  private static final String AGAIN = "3";
  private static final Balance APPLIED = new Balance(0, 1, 0, 0, 0);
  private static final Balance UNCHANGED = new Balance(0, 0, 1, 0, 0);
  private static final Balance REJECTED = new Balance(0, 0, 0, 1, 0);

  private final Hall hall;
  private final Feed feed;
  private final Redelivery redelivery;

  public FeedRequest(Hall hall) {
    this.hall = hall;
    this.feed = new Feed(hall);
    this.redelivery = new Redelivery(hall);
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals("entitlement-request");
  }

  /** One row: what is wished (取得要求区分), and the name of a past file. */
  private record Wish(long line, String kind, String fileName) {
    /** Told twice it is one wish. */
    String what() {
      return kind.equals(AGAIN) ? kind + fileName : kind;
    }
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    var heard = new HashSet<String>();
    var balance = Balance.NONE;
    for (var wish : wishes(rows)) {
      balance =
          balance.plus(heard.add(wish.what()) ? follow(wish, delivery, receivedOn) : UNCHANGED);
    }
    return balance;
  }

  private List<Wish> wishes(StageTable rows) {
    return hall.jdbc()
        .sql("select line, kind, file_name from " + rows.name() + " order by line")
        .query((row, n) -> new Wish(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Who does not receive A_014 by its agreement is told nothing by asking for it. */
  private Balance follow(Wish wish, Delivery request, LocalDate day) {
    var partner = feed.receiver(request.partner());
    if (partner.isEmpty()) {
      return reject(wish, request, FindingCode.F004);
    }
    return wish.kind().equals(AGAIN)
        ? again(wish, request)
        : tell(partner.get(), wish, request, day);
  }

  private Balance tell(Agreement partner, Wish wish, Delivery request, LocalDate day) {
    var full = wish.kind().equals(EVERYTHING);
    var reason = "answers " + request.id() + (full ? ", full" : "");
    try {
      return feed.tell(partner, new Cause(day, full, request.id(), reason)).isPresent()
          ? APPLIED
          : UNCHANGED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is still on its way need not be sent once more. */
  private Balance again(Wish wish, Delivery request) {
    var past = past(request.partner(), wish.fileName());
    if (past.isEmpty()) {
      return reject(wish, request, FindingCode.B401);
    }
    var answers = Optional.of(request.id());
    return redelivery
            .again(past.get(), answers, request.partner(), "asked for by " + request.id())
            .isPresent()
        ? APPLIED
        : UNCHANGED;
  }

  private Optional<Delivery> past(String partner, String fileName) {
    return hall.ledger().list(DeliveryQuery.named(partner, fileName)).stream()
        .filter(file -> file.interfaceId().equals(Feed.INTERFACE))
        .filter(file -> file.state().isOutbound() && file.place().equals(Outbox.OUT))
        .findFirst();
  }

  private Balance reject(Wish wish, Delivery request, FindingCode code) {
    hall.ledger().addFindings(request, "apply", List.of(new Finding(wish.line(), null, code, "")));
    return REJECTED;
  }
}

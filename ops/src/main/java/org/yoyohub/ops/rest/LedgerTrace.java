package org.yoyohub.ops.rest;

import java.util.List;
import java.util.Optional;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.subject.Step;
import org.yoyohub.core.subject.Story;
import org.yoyohub.core.subject.SubjectTrace;

/** Traces deliveries and file names from the ledger, subjects from their history. */
final class LedgerTrace implements TraceQuery {
  private static final int FIRST_FINDINGS = 100;
  private static final int MOST_LINES = 1000;

  private final Ledger ledger;
  private final SubjectTrace subjects;

  LedgerTrace(Ledger ledger, SubjectTrace subjects) {
    this.ledger = ledger;
    this.subjects = subjects;
  }

  @Override
  public Optional<Answer> trace(String id) {
    return ledger
        .find(id)
        .<Answer>map(delivery -> trace(delivery, List.of()))
        .or(() -> ofFile(id))
        .or(() -> ofSubject(id));
  }

  /** The first delivery that came under the name; the others beside it. */
  private Optional<Answer> ofFile(String name) {
    var named =
        ledger.list(new DeliveryQuery(null, null, null, null, null, name, null, MOST_LINES, 0));
    if (named.isEmpty()) {
      return Optional.empty();
    }
    int first = named.size() - 1;
    return Optional.of(trace(named.get(first), named.subList(0, first)));
  }

  private Optional<Answer> ofSubject(String id) {
    return subjects.story(SubjectNumbers.whole(id), MOST_LINES).map(this::told);
  }

  private Answer told(Story story) {
    var deliveries =
        story.steps().stream()
            .map(Step::by)
            .distinct()
            .flatMap(id -> ledger.find(id).stream())
            .map(DeliveryView::of)
            .toList();
    return new SubjectStory(story.person(), why(story), story.lines(), story.steps(), deliveries);
  }

  private static String why(Story story) {
    var waiting = story.person().waiting();
    return waiting == null ? "" : Words.of(waiting.reason()).message();
  }

  private Trace trace(Delivery delivery, List<Delivery> sameName) {
    var id = delivery.id();
    return new Trace(
        DeliveryView.of(delivery),
        ledger.events(id).stream().map(Event::of).toList(),
        ledger.countFindings(id),
        ledger.findings(id, FIRST_FINDINGS).stream().map(Wrong::of).toList(),
        ledger.list(DeliveryQuery.answering(id)).stream().map(DeliveryView::of).toList(),
        sameName.stream().map(DeliveryView::of).toList());
  }
}

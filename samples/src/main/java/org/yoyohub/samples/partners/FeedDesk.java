package org.yoyohub.samples.partners;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.files.Inbox;
import org.yoyohub.samples.files.TakenFile;
import org.yoyohub.samples.people.Dice;

/**
 * Reads A_014 into the mirror and asks for it at times: everything once, the difference now and
 * then, and a past file once more, which must come byte for byte.
 */
final class FeedDesk {
  private static final int ASKS = 36;
  private static final String REQUEST = "A_014-001-REQ";
  private static final String DIFFERENCE = "1";
  private static final String EVERYTHING = "2";
  private static final String ONCE_MORE = "3";

  private final long seed;
  private final LocalDate firstDay;
  private final Inbox inbox;
  private final FormDesk forms;
  private final EntitlementMirror mirror;
  private final Consumer<String> complaints;
  private final Map<String, String> digests = new LinkedHashMap<>();
  private final List<String> worthAsking = new ArrayList<>();
  private final Set<String> awaited = new HashSet<>();

  FeedDesk(OfficePlan plan, FormDesk forms, EntitlementMirror mirror, Consumer<String> complaints) {
    this.seed = plan.seed();
    this.firstDay = plan.firstDay();
    this.inbox = new Inbox(home(plan), Catalogue.standard().get("A_014-001_IF"));
    this.forms = forms;
    this.mirror = mirror;
    this.complaints = complaints;
  }

  private static Path home(OfficePlan plan) {
    return plan.partners().resolve(plan.name()).resolve("out");
  }

  /** Asks, on some days. */
  void ask(LocalDate day) {
    var dice = Dice.of(seed, ASKS, day.toEpochDay());
    if (day.equals(firstDay.plusDays(1))) {
      ask(day, EVERYTHING, "");
    } else if (dice.chance(250)) {
      ask(day, DIFFERENCE, "");
    } else if (dice.chance(350) && awaited.isEmpty() && !worthAsking.isEmpty()) {
      askAgain(dice.pick(worthAsking), day);
    }
  }

  /** Reads what came. */
  void read() {
    inbox.take().forEach(this::read);
  }

  /** The past files that were asked for and did not come. */
  List<String> missing() {
    return awaited.stream().sorted().map(file -> file + ": asked for again, never came").toList();
  }

  private void askAgain(String file, LocalDate day) {
    awaited.add(file);
    ask(day, ONCE_MORE, file);
  }

  private void ask(LocalDate day, String kind, String file) {
    forms.send(REQUEST, day, List.of(List.of(kind, file)));
  }

  private void read(TakenFile file) {
    var name = file.name().toString();
    var known = digests.get(name);
    if (known != null && !known.equals(file.sha256())) {
      complaints.accept(name + ": came again with other bytes");
    } else if (known != null) {
      awaited.remove(name);
    } else if (!isAwaited(file)) {
      digests.put(name, file.sha256());
      take(name, file.rows());
    }
  }

  /** A past file that comes under a name of its own is told by its bytes. */
  private boolean isAwaited(TakenFile file) {
    return awaited.removeIf(name -> file.sha256().equals(digests.get(name)));
  }

  private void take(String name, List<List<String>> rows) {
    mirror.take(name, rows);
    if (!rows.isEmpty()) {
      worthAsking.add(name);
    }
  }
}

package org.yoyohub.ops.partner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.Pauses.Direction;
import org.yoyohub.core.partner.Pauses.Pause;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.yaml.YamlProblem;
import org.yoyohub.ops.partner.PartnerCheck.Check;
import org.yoyohub.routes.Troubles;
import org.yoyohub.routes.Troubles.Trouble;

/** The partners of a running hub: who they are, what is paused, what stands in the way. */
public final class Partners {
  private static final String ACTOR = "operator";

  private final Path directory;
  private final Catalogue catalogue;
  private final Agreements started;
  private final Pauses pauses;
  private final Troubles troubles;
  private final PartnerCheck check;
  private final List<Consumer<Agreements>> listeners = new CopyOnWriteArrayList<>();
  private volatile Agreements latest;

  public Partners(
      Path directory,
      Catalogue catalogue,
      Agreements started,
      Pauses pauses,
      Troubles troubles,
      PartnerCheck check) {
    this.directory = directory;
    this.catalogue = catalogue;
    this.started = started;
    this.latest = started;
    this.pauses = pauses;
    this.troubles = troubles;
    this.check = check;
  }

  /** How a partner stands at this moment. */
  public record Standing(List<Pause> pauses, List<Trouble> troubles) {}

  /** A partner by its name, as the agreements were last read. */
  public Optional<Agreement> find(String partner) {
    return latest.find(partner);
  }

  public Standing standing(String partner) {
    return new Standing(
        pauses.all().stream().filter(p -> p.partner().equals(partner)).toList(),
        troubles.all().stream().filter(t -> t.partner().equals(partner)).toList());
  }

  public Standing pause(String partner, Set<Direction> directions, String reason) {
    directions.forEach(direction -> pauses.pause(partner, direction, ACTOR, reason));
    return standing(partner);
  }

  public Standing resume(String partner, Set<Direction> directions) {
    directions.forEach(direction -> pauses.resume(partner, direction));
    return standing(partner);
  }

  /** Whether files could go to and fro. */
  public List<Check> test(Agreement partner) {
    return check.of(partner);
  }

  /** Is told of the agreements whenever they were read anew and are fine. */
  public void onAgreements(Consumer<Agreements> listener) {
    listeners.add(listener);
  }

  /** Reads the agreements anew; tells who can follow at once, when nothing is wrong with any. */
  public synchronized Reload reload() throws IOException {
    var loaded = Agreements.load(directory, catalogue);
    if (!loaded.isFine()) {
      return Reload.refused(loaded.problems().stream().map(YamlProblem::toString).toList());
    }
    var before = latest;
    latest = loaded.agreements();
    listeners.forEach(listener -> listener.accept(latest));
    return Reload.of(started, before, latest, !listeners.isEmpty());
  }
}

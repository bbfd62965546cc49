package org.yoyohub.ops.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.partner.Transport.Gate;

/**
 * What reading the agreements anew came to.
 *
 * @param problems all that is wrong with them; when there is any, nothing was taken over
 * @param atOnce what holds from now on
 * @param atNextStart what waits for the hub's next start
 */
public record Reload(List<String> problems, List<String> atOnce, List<String> atNextStart) {
  static Reload refused(List<String> problems) {
    return new Reload(problems, List.of(), List.of());
  }

  /** Of what changed, the gate's keys hold at once where a gate listens. */
  static Reload of(Agreements started, Agreements before, Agreements now, boolean hasGate) {
    var atOnce = new ArrayList<String>();
    var later = new ArrayList<String>();
    var partners = new TreeSet<String>();
    List.of(started, now).forEach(all -> all.all().forEach(a -> partners.add(a.partner())));
    for (var partner : partners) {
      if (!gate(before.find(partner)).equals(gate(now.find(partner)))) {
        (hasGate ? atOnce : later).add(partner + ": its entrance at the gate");
      }
      if (!rest(started.find(partner)).equals(rest(now.find(partner)))) {
        later.add(partner + ": " + what(started.find(partner), now.find(partner)));
      }
    }
    return new Reload(List.of(), List.copyOf(atOnce), List.copyOf(later));
  }

  private static Optional<Gate> gate(Optional<Agreement> agreement) {
    return agreement.flatMap(a -> a.transport().gate());
  }

  private static Optional<Agreement> rest(Optional<Agreement> agreement) {
    return agreement.map(a -> with(a, withoutGate(a.transport())));
  }

  private static Transport withoutGate(Transport t) {
    return new Transport(Optional.empty(), t.push(), t.pull(), t.confirmation(), t.unfetched());
  }

  private static Agreement with(Agreement a, Transport transport) {
    return new Agreement(
        a.partner(),
        a.name(),
        a.system(),
        a.municipality(),
        a.sends(),
        a.receives(),
        a.completion(),
        a.gaiji(),
        transport);
  }

  private static String what(Optional<Agreement> started, Optional<Agreement> now) {
    if (started.isEmpty()) {
      return "is new";
    }
    return now.isEmpty() ? "is gone" : "is agreed otherwise";
  }
}

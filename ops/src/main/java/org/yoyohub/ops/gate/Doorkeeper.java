package org.yoyohub.ops.gate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.session.ServerSession;
import org.yoyohub.ops.gate.room.Room;

/**
 * Says who may stay at the gate. Whoever is banned goes at once; where there is no more room, the
 * one goes who has waited longest without showing a key, so a flood of half-open connections keeps
 * no partner out.
 */
final class Doorkeeper implements SessionListener {
  private final GateLimits limits;
  private final Bans bans;
  private final Partners partners;
  private final GateEvents events;
  private final Map<Session, InetAddress> waiting = new LinkedHashMap<>();
  private final Map<Session, InetAddress> inside = new LinkedHashMap<>();

  Doorkeeper(GateLimits limits, Bans bans, Partners partners, GateEvents events) {
    this.limits = limits;
    this.bans = bans;
    this.partners = partners;
    this.events = events;
  }

  @Override
  public void sessionCreated(Session session) {
    var address = address(session);
    if (bans.isBanned(address) || !isPlaceFor(session, address)) {
      session.close(true);
    }
  }

  private synchronized boolean isPlaceFor(Session session, InetAddress address) {
    if (count(address::equals) >= limits.connectionsPerAddress() && !sendAway(address::equals)) {
      return false;
    }
    if (count(any -> true) >= limits.connections() && !sendAway(any -> true)) {
      return false;
    }
    waiting.put(session, address);
    return true;
  }

  private long count(Predicate<InetAddress> from) {
    return waiting.values().stream().filter(from).count()
        + inside.values().stream().filter(from).count();
  }

  private boolean sendAway(Predicate<InetAddress> from) {
    var longest = waiting.entrySet().stream().filter(w -> from.test(w.getValue())).findFirst();
    longest.ifPresent(
        w -> {
          waiting.remove(w.getKey());
          w.getKey().close(true);
        });
    return longest.isPresent();
  }

  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated && session instanceof ServerSession login) {
      var name = login.getUsername();
      // whoever it was may have been taken from the partners since the key was shown
      partners
          .room(name)
          .filter(room -> partners.stillAdmits(login))
          .ifPresentOrElse(room -> enter(session, name, room), () -> session.close(true));
    }
  }

  private void enter(Session session, String partner, Room room) {
    var address = address(session);
    synchronized (this) {
      waiting.remove(session);
      inside.put(session, address);
    }
    session.setAttribute(Visit.KEY, new Visit(partner, room, events));
    events.loggedIn(partner, address);
  }

  @Override
  public void sessionClosed(Session session) {
    synchronized (this) {
      waiting.remove(session);
      inside.remove(session);
    }
    var visit = session.getAttribute(Visit.KEY);
    var tried = session.getAttribute(LoginService.TRIED);
    if (visit != null) {
      visit.leave();
    } else if (tried != null) {
      failed(address(session), tried);
    }
  }

  private void failed(InetAddress address, String name) {
    boolean isPartner = partners.knows(name);
    events.refusedLogin(isPartner, address, isPartner ? "no key of this partner" : "unknown name");
    bans.failed(address, isPartner ? Optional.of(name) : Optional.empty())
        .ifPresent(until -> events.banned(address, until));
  }

  private static InetAddress address(Session session) {
    return session.getRemoteAddress() instanceof InetSocketAddress internet
        ? internet.getAddress()
        : InetAddress.getLoopbackAddress();
  }
}

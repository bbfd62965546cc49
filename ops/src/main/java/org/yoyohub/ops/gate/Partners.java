package org.yoyohub.ops.gate;

import java.io.IOException;
import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;
import org.yoyohub.ops.gate.room.Room;

/** The partners the gate knows now, with their keys and rooms. */
final class Partners implements PublickeyAuthenticator {
  private static final AttributeKey<PublicKey> KEY = new AttributeKey<>();

  private volatile Map<String, Admitted> byName = Map.of();

  private record Admitted(GatePartner partner, Room room) {}

  /** Takes these partners in the place of all before; who stays keeps its room. */
  void replace(Collection<GatePartner> partners) throws IOException {
    var admitted = new HashMap<String, Admitted>();
    for (var partner : partners) {
      admitted.put(partner.partner(), new Admitted(partner, room(partner)));
    }
    byName = Map.copyOf(admitted);
  }

  private Room room(GatePartner partner) throws IOException {
    var known = byName.get(partner.partner());
    var root = partner.root().toAbsolutePath().normalize();
    if (known != null && known.room().root().equals(root)) {
      known.room().limit(partner.limits());
      return known.room();
    }
    var room = new Room(root, partner.limits());
    room.tidy();
    return room;
  }

  boolean knows(String name) {
    return byName.containsKey(name);
  }

  Optional<Room> room(String name) {
    return Optional.ofNullable(byName.get(name)).map(Admitted::room);
  }

  /** An unknown name is as one without keys. */
  @Override
  public boolean authenticate(String name, PublicKey key, ServerSession session) {
    if (!accepts(name, key)) {
      return false;
    }
    session.setAttribute(KEY, key);
    return true;
  }

  /** Whether a session would still be let in. */
  boolean stillAdmits(ServerSession session) {
    return accepts(String.valueOf(session.getUsername()), session.getAttribute(KEY));
  }

  private boolean accepts(String name, @Nullable PublicKey key) {
    var known = byName.get(name);
    var keys = known == null ? List.<PublicKey>of() : known.partner().keys();
    return key != null && keys.stream().anyMatch(k -> KeyUtils.compareKeys(k, key));
  }
}

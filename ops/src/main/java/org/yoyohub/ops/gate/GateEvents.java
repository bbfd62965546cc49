package org.yoyohub.ops.gate;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Set;
import org.yoyohub.ops.gate.room.Fetched;

/**
 * What happens at the gate, told to whoever keeps account of it. Uploads, downloads and refusals
 * are told in the session's own thread before it is answered, so being slow slows that partner
 * only; all else is told from one thread of the gate. What is thrown here is logged and changes
 * nothing.
 */
public interface GateEvents {
  default void loggedIn(String partner, InetAddress address) {}

  /** Somebody left without having shown a key that opens the gate. */
  default void refusedLogin(boolean isPartner, InetAddress address, String reason) {}

  default void banned(InetAddress address, Instant until) {}

  /** A file lies in in/, whole and durable; its sender does not know yet. */
  default void uploaded(String partner, String name, long bytes) {}

  /** An operation was refused, with a code that is the name of a refusal of the room. */
  default void refused(String partner, String operation, String code) {}

  /** A file was read to its last byte and then closed; told each time that happens. */
  default void fetched(String partner, Fetched file) {}

  /** A session is over, however it ended, with all it fetched in the order it did. */
  default void sessionEnded(String partner, Set<Fetched> fetched) {}
}

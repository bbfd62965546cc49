package org.yoyohub.ops.gate;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import org.yoyohub.ops.gate.room.RoomLimits;

/**
 * One partner as the gate knows it.
 *
 * @param partner its name, which is also its user name
 * @param root the folder that holds its in/, out/, receipts/ and done/
 * @param keys the public keys that open the gate for it; see {@link GateKeys}
 * @param quotaBytes how much may lie in its in/ folder
 * @param filesPerMinute how many uploads it may begin in a minute
 */
public record GatePartner(
    String partner, Path root, List<PublicKey> keys, long quotaBytes, int filesPerMinute) {

  public GatePartner {
    keys = List.copyOf(keys);
  }

  RoomLimits limits() {
    return new RoomLimits(quotaBytes, RoomLimits.FILES, filesPerMinute);
  }
}

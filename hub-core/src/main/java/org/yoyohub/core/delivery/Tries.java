package org.yoyohub.core.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has been tried with a delivery since it last moved.
 *
 * @param inVain how often
 * @param next when it is tried again; null when at once or not at all
 * @param trouble what stood in the way last, "" when nothing did
 */
public record Tries(int inVain, @Nullable Instant next, String trouble) {
  public static final Tries NONE = new Tries(0, null, "");
}

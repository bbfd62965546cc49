package org.yoyohub.ops.gate;

import java.time.Duration;

/**
 * How much the gate bears from strangers and partners.
 *
 * @param authentication how long somebody may take to show a key
 * @param keys how many keys may be shown in one connection
 * @param idle how long a session may say nothing
 * @param connections how many there may be
 * @param connectionsPerAddress how many there may be from one address
 * @param failures after how many failed logins within {@code ban} an address stays outside
 * @param ban how long it stays outside
 */
public record GateLimits(
    Duration authentication,
    int keys,
    Duration idle,
    int connections,
    int connectionsPerAddress,
    int failures,
    Duration ban) {
  public static final GateLimits USUAL =
      new GateLimits(
          Duration.ofSeconds(20), 3, Duration.ofMinutes(10), 200, 20, 10, Duration.ofMinutes(15));
}

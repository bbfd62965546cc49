package org.yoyohub.core.partner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How files go between the hub and a partner. The partner's folders are always there; the gate lets
 * it reach them over SFTP; push and pull reach its own server.
 *
 * @param unfetched how long a file may wait to be fetched before it is told
 */
public record Transport(
    Optional<Gate> gate,
    Optional<Peer> push,
    Optional<Peer> pull,
    Confirmation confirmation,
    Duration unfetched) {
  public static final Duration UNFETCHED = Duration.ofHours(24);
  public static final Transport FOLDERS =
      new Transport(
          Optional.empty(), Optional.empty(), Optional.empty(), Confirmation.FETCH, UNFETCHED);

  /**
   * The partner's entrance at the hub's SFTP gate.
   *
   * @param keys names of its public keys' files below keys/partners/
   * @param quotaBytes how much may lie in its in/ folder
   * @param filesPerMinute how many uploads it may begin in a minute
   */
  public record Gate(List<String> keys, long quotaBytes, int filesPerMinute) {
    public static final long QUOTA = 4L << 30;
    public static final int PER_MINUTE = 6_000;
  }

  /**
   * The partner's own SFTP server.
   *
   * @param hostKey the one key it may show, as in known_hosts: type and base64
   * @param key the name of the hub's private key for it, below keys/
   * @param folder where files for it are laid, or where its files are taken from
   * @param receipts where receipts for it are laid; without meaning for a pull
   */
  public record Peer(
      String host,
      int port,
      String user,
      String hostKey,
      String key,
      String folder,
      String receipts) {}

  /** What makes a sent file confirmed. */
  public enum Confirmation {
    /** It was read to its end at the gate, or taken out of its folder. */
    FETCH,
    /** The partner writes an acknowledgement file, {@code <name>.ack}. */
    ACK,
    /** It lies complete on the partner's server. */
    SENT
  }
}

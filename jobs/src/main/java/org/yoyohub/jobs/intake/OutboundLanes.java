package org.yoyohub.jobs.intake;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Lane;

/**
 * Gives each outgoing file the next number of its lane; who asks holds the lane until his
 * transaction ends.
 */
final class OutboundLanes {
  /** The number a file takes, and the digest of the one before it. */
  record Place(int sequence, Optional<String> previousSha256) {}

  private final JdbcClient jdbc;

  OutboundLanes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Place next(Lane lane, String sha256) {
    jdbc.sql(
            """
            insert into outbound_lane (partner, interface_id, municipality, last_sequence, last_sha256)
            values (?, ?, ?, 0, '') on conflict do nothing
            """)
        .params(lane.partner(), lane.interfaceId(), lane.municipality())
        .update();
    var last = last(lane);
    jdbc.sql(
            """
            update outbound_lane set last_sequence = ?, last_sha256 = ?
            where partner = ? and interface_id = ? and municipality = ?
            """)
        .params(
            last.sequence() + 1, sha256, lane.partner(), lane.interfaceId(), lane.municipality())
        .update();
    return new Place(last.sequence() + 1, last.previousSha256());
  }

  private Place last(Lane lane) {
    return jdbc.sql(
            """
            select last_sequence, last_sha256 from outbound_lane
            where partner = ? and interface_id = ? and municipality = ? for update
            """)
        .params(lane.partner(), lane.interfaceId(), lane.municipality())
        .query(
            (row, n) ->
                new Place(
                    row.getInt(1), Optional.of(row.getString(2)).filter(sha -> !sha.isEmpty())))
        .single();
  }
}

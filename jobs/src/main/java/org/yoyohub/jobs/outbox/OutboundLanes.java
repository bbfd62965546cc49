package org.yoyohub.jobs.outbox;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.formats.catalogue.InterfaceContract;

/**
 * Gives each outgoing file the next number of its lane; who asks holds the lane until his
 * transaction ends.
 */
final class OutboundLanes {
  private final JdbcClient jdbc;

  OutboundLanes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Place next(Lane lane, InterfaceContract contract, LocalDate day) {
    jdbc.sql(
            """
            insert into outbound_lane (partner, interface_id, municipality, last_sequence, last_sha256)
            values (?, ?, ?, 0, '') on conflict do nothing
            """)
        .params(lane.partner(), lane.interfaceId(), lane.municipality())
        .update();
    return jdbc.sql(
            """
            select last_sequence, last_sha256 from outbound_lane
            where partner = ? and interface_id = ? and municipality = ? for update
            """)
        .params(lane.partner(), lane.interfaceId(), lane.municipality())
        .query(
            (row, n) ->
                new Place(
                    lane,
                    contract,
                    day,
                    row.getInt(1) + 1,
                    Optional.of(row.getString(2)).filter(sha -> !sha.isEmpty())))
        .single();
  }

  void take(Place place, String sha256) {
    var lane = place.lane();
    jdbc.sql(
            """
            update outbound_lane set last_sequence = ?, last_sha256 = ?
            where partner = ? and interface_id = ? and municipality = ?
            """)
        .params(place.sequence(), sha256, lane.partner(), lane.interfaceId(), lane.municipality())
        .update();
  }
}

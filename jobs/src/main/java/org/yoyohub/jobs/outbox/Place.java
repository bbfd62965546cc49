package org.yoyohub.jobs.outbox;

import java.time.LocalDate;
import java.util.Optional;
import org.yoyohub.core.delivery.Lane;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.envelope.FileName;

/**
 * The place that an outgoing file takes in its lane. Who has it holds the lane until his
 * transaction ends.
 *
 * @param previousSha256 the digest of the file before it
 */
public record Place(
    Lane lane,
    InterfaceContract contract,
    LocalDate day,
    int sequence,
    Optional<String> previousSha256) {

  public FileName fileName() {
    return new FileName(
        lane.interfaceId(), lane.municipality(), day, sequence, contract.profile().extension());
  }
}

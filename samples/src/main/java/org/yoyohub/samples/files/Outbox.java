package org.yoyohub.samples.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.yoyohub.formats.catalogue.InterfaceContract;

/**
 * The folder a partner sends into; it numbers the files of each interface without gaps and chains
 * them by hash.
 */
public final class Outbox {
  private record Last(int sequence, String sha256) {}

  private final Path folder;
  private final Sender sender;
  private final Map<String, Last> lanes = new HashMap<>();

  public Outbox(Path folder, Sender sender) {
    this.folder = folder;
    this.sender = sender;
  }

  /** The next file of this interface. It counts only once it is finished. */
  public OutgoingFile open(InterfaceContract contract, LocalDate day) {
    var lane = contract.id().value();
    var last = lanes.get(lane);
    int sequence = last == null ? 1 : last.sequence() + 1;
    var previous = last == null ? null : last.sha256();
    var envelope = new Envelope(contract, sender, day, sequence, previous);
    return new OutgoingFile(
        folder, envelope, 0, seal -> lanes.put(lane, new Last(sequence, seal.sha256())));
  }
}

package org.yoyohub.samples.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.io.Opening;

/** What a sender knows of a file before its first record. */
record Envelope(
    InterfaceContract contract,
    Sender sender,
    LocalDate day,
    int sequence,
    @Nullable String previousSha256) {

  String fileName() {
    var id = contract.id().value();
    var extension = contract.profile().extension();
    return new FileName(id, sender.municipality(), day, sequence, extension).toString();
  }

  /** What the first record of a framed file says. */
  Opening opening(long records) {
    return new Opening(records, day, sender.municipality(), sequence);
  }

  Manifest manifest(Seal seal) {
    return new Manifest(
        contract.id().value(),
        sender.partner(),
        sender.municipality(),
        day.toString(),
        sequence,
        fileName(),
        seal.bytes(),
        seal.records(),
        seal.sha256(),
        previousSha256);
  }
}

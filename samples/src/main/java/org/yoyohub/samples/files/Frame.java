package org.yoyohub.samples.files;

import java.util.List;
import org.yoyohub.formats.catalogue.InterfaceContract;

/** What stands before, in and after the data records, by the contract's profile. */
interface Frame {
  void begin(StringBuilder text);

  void record(StringBuilder text, List<String> values);

  void end(StringBuilder text);

  /** The frame of an envelope's contract, for a file that will hold so many records. */
  static Frame of(Envelope envelope, long records) {
    InterfaceContract contract = envelope.contract();
    return switch (contract.profile().framing()) {
      case PLAIN -> new CsvFile(contract);
      case CONTROL_DATA_END -> new KokuhoFrame(envelope, records);
      case FIXED_120 -> new FixedFrame(envelope);
    };
  }
}

package org.yoyohub.formats.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;

/**
 * Reads a file by its contract and hands over record after record; memory stays flat at any size.
 */
public final class RecordReader {
  private RecordReader() {}

  /**
   * Reads to the end, or to where nothing more can be read.
   *
   * @return what is wrong with the file as a whole; empty when its shape is sound
   */
  public static Optional<Finding> read(InputStream in, InterfaceContract contract, RecordSink sink)
      throws IOException {
    return switch (contract.profile().framing()) {
      case PLAIN -> new PlainFile(contract, sink).read(in);
      case CONTROL_DATA_END -> new ControlledFile(contract, sink).read(in);
      case FIXED_120 -> new FixedFile(contract, sink).read(in);
    };
  }
}

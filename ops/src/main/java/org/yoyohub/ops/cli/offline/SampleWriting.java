package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yoyohub.formats.catalogue.InterfaceContract;

/** Writes a sample file and its manifest. */
@FunctionalInterface
public interface SampleWriting {
  /** What is wanted; the same order gives the same bytes. */
  record Order(
      InterfaceContract contract,
      long rows,
      long seed,
      String partner,
      LocalDate date,
      int sequence,
      Path out) {}

  /** What was written: data file first, manifest last. */
  record Written(List<Path> files, long records, String sha256) {}

  Written write(Order order) throws IOException;
}

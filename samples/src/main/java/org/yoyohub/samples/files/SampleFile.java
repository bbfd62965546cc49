package org.yoyohub.samples.files;

import java.nio.file.Path;
import java.time.LocalDate;
import org.yoyohub.formats.catalogue.Catalogue;

/** Writes a valid sample file of any interface whose layout is known, with its manifest. */
public final class SampleFile {
  private SampleFile() {}

  /**
   * Writes the file that is ordered; memory does not grow with its rows.
   *
   * @throws UnreadableLayoutException when the interface has no layout yet
   */
  public static SentFile write(SampleOrder order) {
    if (!order.contract().layout().isReadable()) {
      throw new UnreadableLayoutException(order.contract());
    }
    var sender = Sender.named(order.partner());
    var envelope = new Envelope(order.contract(), sender, order.day(), order.sequence(), null);
    var rows = new SampleRows(order, sender);
    try (var file = new OutgoingFile(order.out(), envelope, order.rows(), seal -> {})) {
      for (long row = 1; row <= order.rows(); row++) {
        file.record(rows.row(row));
      }
      return file.send();
    }
  }

  /** An A_011 file of so many subjects of 大田区, for benchmarks. */
  public static SentFile subjects(long rows, long seed, LocalDate day, Path out) {
    var contract = Catalogue.standard().get("A_011-001_IF");
    return write(SampleOrder.of(contract, "kenko-131113", day, out).rows(rows).seed(seed));
  }
}

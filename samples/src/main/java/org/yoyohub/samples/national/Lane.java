package org.yoyohub.samples.national;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.files.FinishedFile;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.Sender;

/**
 * The files of one interface that a neighbour sends. A file may be kept back while its successor
 * goes; nothing behind it counts as told until it has gone, too.
 */
final class Lane {
  private final Outbox outbox;
  private final InterfaceContract contract;
  private final List<FinishedFile> keptBack = new ArrayList<>();
  private final List<Runnable> untold = new ArrayList<>();

  Lane(Path partners, String partner, String interfaceId) {
    this.outbox = new Outbox(partners.resolve(partner).resolve("in"), Sender.named(partner));
    this.contract = Catalogue.standard().get(interfaceId);
  }

  void send(List<AnswerRow> rows, LocalDate day) {
    write(rows, day).send();
    told(rows);
  }

  /** Sends the file, and gives it back to be sent once more. */
  FinishedFile sendWithTwin(List<AnswerRow> rows, LocalDate day) {
    var file = write(rows, day);
    var twin = file.twin();
    file.send();
    told(rows);
    return twin;
  }

  /** Writes the file under its number, and keeps it until the next day of work. */
  void keepBack(List<AnswerRow> rows, LocalDate day) {
    keptBack.add(write(rows, day));
    told(rows);
  }

  /** Sends what was kept back. */
  void release() {
    keptBack.forEach(FinishedFile::send);
    keptBack.clear();
    untold.forEach(Runnable::run);
    untold.clear();
  }

  boolean keepsBack() {
    return !keptBack.isEmpty();
  }

  private FinishedFile write(List<AnswerRow> rows, LocalDate day) {
    try (var file = outbox.open(contract, day)) {
      rows.forEach(row -> file.record(row.values()));
      return file.finish();
    }
  }

  private void told(List<AnswerRow> rows) {
    for (var row : rows) {
      if (keptBack.isEmpty()) {
        row.onTold().run();
      } else {
        untold.add(row.onTold());
      }
    }
  }
}

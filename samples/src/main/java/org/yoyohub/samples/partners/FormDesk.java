package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.List;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.files.Outbox;

/** Sends forms that a clerk fills in, in the lanes of the same sender. */
final class FormDesk {
  private final Outbox outbox;
  private final Catalogue catalogue = Catalogue.standard();

  FormDesk(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Sends a form with these rows, even without any. */
  void send(String interfaceId, LocalDate day, List<List<String>> rows) {
    try (var file = outbox.open(catalogue.get(interfaceId), day)) {
      rows.forEach(file::record);
      file.send();
    }
  }
}

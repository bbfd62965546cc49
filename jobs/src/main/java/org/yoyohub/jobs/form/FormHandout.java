package org.yoyohub.jobs.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Outbox;

/**
 * Gives a filled form to the partner that sends it back for its municipality: a delivery of its
 * own, so that what it holds of people takes the way of every other file.
 */
public final class FormHandout {
  private final Hall hall;
  private final Outbox outbox;
  private final SubjectForm form;
  private final InterfaceContract contract;

  public FormHandout(Hall hall) {
    this.hall = hall;
    this.outbox = new Outbox(hall);
    this.form = new SubjectForm(hall);
    this.contract = hall.catalogue().get(SubjectForm.ID);
  }

  /** A form that was given. */
  public record Given(String delivery, String partner, String file, long records) {}

  /** Who gets the form of a municipality: of several the first by name. */
  public Optional<String> receiver(String municipality) {
    return hall.agreements().all().stream()
        .filter(a -> a.municipality().equals(municipality) && a.sends(contract.id()).isPresent())
        .map(Agreement::partner)
        .findFirst();
  }

  /** Makes it ready for the receiver; the ledger is told who asked. */
  public Given give(String receiver, Selection selection, String operator) {
    return hall.transaction().execute(status -> lay(receiver, selection, operator));
  }

  private Given lay(String receiver, Selection selection, String operator) {
    var today = LocalDate.now(hall.clock());
    var place = outbox.next(receiver, contract, selection.municipality(), today);
    var records = new AtomicLong();
    try {
      var payload = hall.payloads().write(out -> records.set(form.write(out, selection)));
      var reason = "form asked for by " + operator;
      var id = outbox.send(place, payload, records.get(), "", reason);
      return new Given(id, receiver, place.fileName().toString(), records.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.OutgoingFile;
import org.yoyohub.samples.files.SentFile;

/** The three files of one day, open side by side until all are sent. */
final class Parcel implements AutoCloseable {

  /** A file in the making. */
  private record Sheet(InterfaceContract contract, OutgoingFile file) {}

  private final SubjectRows rows;
  private final Sheet registrations;
  private final Sheet updates;
  private final Sheet expiries;

  Parcel(Outbox outbox, Catalogue catalogue, SubjectRows rows, LocalDate day) {
    this.rows = rows;
    this.registrations = sheet(outbox, catalogue.get("A_011-001_IF"), day);
    this.updates = sheet(outbox, catalogue.get("A_021-001_IF"), day);
    this.expiries = sheet(outbox, catalogue.get("A_031-001_IF"), day);
  }

  /** Registers somebody; who takes the wrong form sends it as an update of an unknown number. */
  void register(Subject subject, Optional<Mistake> mistake) {
    if (mistake.equals(Optional.of(Mistake.UNKNOWN_NUMBER))) {
      put(updates, subject, Optional.empty());
    } else {
      put(registrations, subject, mistake);
    }
  }

  void update(Subject subject, Optional<Mistake> mistake) {
    put(updates, subject, mistake);
  }

  void expire(Subject subject, Optional<Mistake> mistake) {
    put(expiries, subject, mistake);
  }

  List<SentFile> send() {
    return List.of(registrations.file.send(), updates.file.send(), expiries.file.send());
  }

  @Override
  public void close() {
    registrations.file.close();
    updates.file.close();
    expiries.file.close();
  }

  private void put(Sheet sheet, Subject subject, Optional<Mistake> mistake) {
    sheet.file.record(rows.row(sheet.contract, subject, mistake));
  }

  private static Sheet sheet(Outbox outbox, InterfaceContract contract, LocalDate day) {
    return new Sheet(contract, outbox.open(contract, day));
  }
}

package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.SentFile;

/** The three files of one day, open side by side until all are sent. */
final class Parcel implements AutoCloseable {
  private final Sheet registrations;
  private final Sheet updates;
  private final Sheet expiries;

  Parcel(Outbox outbox, Catalogue catalogue, SubjectRows rows, LocalDate day) {
    this.registrations = new Sheet(outbox, catalogue.get("A_011-001_IF"), rows, day);
    this.updates = new Sheet(outbox, catalogue.get("A_021-001_IF"), rows, day);
    this.expiries = new Sheet(outbox, catalogue.get("A_031-001_IF"), rows, day);
  }

  /** Registers somebody; who takes the wrong form sends it as an update of an unknown number. */
  void register(Subject subject, Optional<Mistake> mistake) {
    if (mistake.equals(Optional.of(Mistake.UNKNOWN_NUMBER))) {
      updates.putWrongly(subject);
    } else {
      registrations.put(subject, mistake);
    }
  }

  void update(Subject subject, Optional<Mistake> mistake) {
    updates.put(subject, mistake);
  }

  void expire(Subject subject, Optional<Mistake> mistake) {
    expiries.put(subject, mistake);
  }

  /** Whether no file is in danger of being refused for one more mistake. */
  boolean bearsMistake() {
    return rows().stream().allMatch(SentRows::bearsMistake);
  }

  List<SentFile> send() {
    return List.of(registrations.send(), updates.send(), expiries.send());
  }

  /** What was written down, file by file. */
  List<SentRows> rows() {
    return List.of(registrations.sent(), updates.sent(), expiries.sent());
  }

  @Override
  public void close() {
    registrations.close();
    updates.close();
    expiries.close();
  }
}

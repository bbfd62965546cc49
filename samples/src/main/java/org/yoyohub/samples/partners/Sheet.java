package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.OutgoingFile;
import org.yoyohub.samples.files.SentFile;

/** A file of subjects in the making, and a list of what it says. */
final class Sheet implements AutoCloseable {
  private final InterfaceContract contract;
  private final SubjectRows rows;
  private final OutgoingFile file;
  private final SentRows sent;
  private final int number;

  Sheet(Outbox outbox, InterfaceContract contract, SubjectRows rows, LocalDate day) {
    this.contract = contract;
    this.rows = rows;
    this.file = outbox.open(contract, day);
    this.sent = new SentRows(contract.id().value(), day);
    this.number = contract.position("subject_number");
  }

  void put(Subject subject, Optional<Mistake> mistake) {
    write(rows.row(contract, subject, mistake), mistake.isPresent());
  }

  /** A row that is right in itself, on the wrong sheet. */
  void putWrongly(Subject subject) {
    write(rows.row(contract, subject, Optional.empty()), true);
  }

  SentFile send() {
    var out = file.send();
    sent.sentAs(String.valueOf(out.data().getFileName()));
    return out;
  }

  SentRows sent() {
    return sent;
  }

  @Override
  public void close() {
    file.close();
  }

  private void write(List<String> values, boolean isWrong) {
    file.record(values);
    sent.add(values.get(number), isWrong);
  }
}

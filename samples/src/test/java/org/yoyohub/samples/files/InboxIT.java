package org.yoyohub.samples.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;

class InboxIT {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final InterfaceContract contract = Catalogue.standard().get("A_041-001_IF");
  @TempDir Path folder;

  @Test
  void takesFilesInTheirOrderAndLeavesNothingBehind() throws IOException {
    var outbox = outbox();
    send(outbox, "A");
    send(outbox, "B");

    var taken = new Inbox(folder, contract).take();

    assertThat(taken).extracting(file -> file.name().sequence()).containsExactly(1, 2);
    assertThat(taken.get(1).rows()).containsExactly(List.of("B"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesWhatIsNotComplete() throws IOException {
    var sent = send(outbox(), "A");
    Files.delete(sent.manifest());

    assertThat(new Inbox(folder, contract).take()).isEmpty();
    assertThat(sent.data()).exists();
  }

  @Test
  void keepsAFinishedFileHiddenUntilItIsSentAndSendsItsTwinTheSame() throws IOException {
    FinishedFile finished;
    try (var file = outbox().open(contract, DAY)) {
      file.record(List.of("A"));
      finished = file.finish();
    }
    var inbox = new Inbox(folder, contract);
    assertThat(inbox.take()).isEmpty();

    var twin = finished.twin();
    finished.send();
    var first = inbox.take();
    twin.send();
    var second = inbox.take();

    assertThat(first).singleElement();
    assertThat(second.get(0).sha256()).isEqualTo(first.get(0).sha256());
    assertThat(second.get(0).name()).isEqualTo(first.get(0).name());
    assertThat(folder).isEmptyDirectory();
  }

  private Outbox outbox() {
    return new Outbox(folder, Sender.named("pmh-000000"));
  }

  private SentFile send(Outbox outbox, String key) {
    try (var file = outbox.open(contract, DAY)) {
      file.record(List.of(key));
      return file.send();
    }
  }
}

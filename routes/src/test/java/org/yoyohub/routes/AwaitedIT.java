package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.READY;
import static org.yoyohub.core.delivery.DeliveryState.SENT;
import static org.yoyohub.routes.Eventually.eventually;
import static org.yoyohub.routes.JoinedHub.name;
import static org.yoyohub.routes.Neighbour.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner whose agreement came after the start is no stranger; it waits for the next start. */
class AwaitedIT {
  private static final String LATE = "late-131113";
  private static final String OTHER = "other-131113";
  private static final String STRANGER = "stranger";
  private static final String SENDS = "A_011-001_IF";
  private static final String GETS = "A_014-001_IF";
  @TempDir Path folder;
  private JoinedHub hub;

  @BeforeEach
  void open() throws Exception {
    hub = new JoinedHub(folder, JoinedHub.QUICK);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private Path agree() throws IOException {
    var file = Files.createDirectories(folder.resolve("agreements")).resolve(LATE + ".yaml");
    return Files.writeString(file, "");
  }

  /** The sweep goes by name: when it took the second of these, it had passed the late one by. */
  private void aSweepPasses() throws Exception {
    int before = hub.received(STRANGER).size();
    for (int i = before + 1; i <= before + 2; i++) {
      int drops = i;
      hub.drop(STRANGER, name(SENDS, i), "who");
      eventually(() -> assertThat(hub.received(STRANGER)).hasSize(drops));
    }
  }

  @Test
  void leavesItsFilesAloneUntilTheNextStart() throws Exception {
    hub.start(Duration.ZERO, agreement(OTHER));
    agree();
    hub.drop(LATE, name(SENDS, 1), "one");
    aSweepPasses();
    assertThat(hub.received(LATE)).isEmpty();
    eventually(
        () ->
            assertThat(hub.told(LATE, "agreement"))
                .isEqualTo("its agreement holds from the next start on"));

    hub.stop();
    hub.start(agreement(OTHER), agreement(LATE));

    eventually(() -> assertThat(hub.received(LATE)).hasSize(1));
    assertThat(hub.codes(LATE)).isEmpty();
    eventually(() -> assertThat(hub.told(LATE, "agreement")).isEmpty());
  }

  @Test
  void laysNothingIntoItsFoldersUntilTheNextStart() throws Exception {
    hub.start(agreement(OTHER));
    agree();
    hub.folder(LATE, "out");
    var first = hub.ready(LATE, GETS, 1);
    for (int i = 1; i <= 2; i++) {
      var beside = hub.ready(OTHER, GETS, i);
      eventually(() -> assertThat(hub.state(beside)).isEqualTo(SENT));
    }
    assertThat(hub.state(first)).isEqualTo(READY);

    hub.stop();
    hub.start(agreement(OTHER), agreement(LATE));

    eventually(() -> assertThat(hub.state(first)).isEqualTo(SENT));
  }

  @Test
  void isAStrangerAgainWhenItsAgreementIsTakenAway() throws Exception {
    hub.start(Duration.ZERO, agreement(OTHER));
    var file = agree();
    hub.drop(LATE, name(SENDS, 1), "one");
    eventually(() -> assertThat(hub.told(LATE, "agreement")).isNotEmpty());

    Files.delete(file);

    eventually(() -> assertThat(hub.received(LATE)).hasSize(1));
    eventually(() -> assertThat(hub.told(LATE, "agreement")).isEmpty());
  }
}

package org.yoyohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.core.delivery.DeliveryState.CONFIRMED;
import static org.yoyohub.routes.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yoyohub.routes.remote.MinaServer;

/** The routes end in the middle of many files, and others begin where they were. */
class RestartIT extends WithServer {
  private static final int FILES = 50;
  private JoinedHub hub;

  @BeforeEach
  void open() throws Exception {
    hub = new JoinedHub(hub(), JoinedHub.QUICK);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  /** The n-th rename is done, and its answer is kept back until it is let go. */
  private final class Stuck extends MinaServer.Manners {
    private final AtomicInteger renames = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final int nth;

    Stuck(int nth) {
      this.nth = nth;
    }

    @Override
    protected void renamed(Path from, Path to) throws IOException {
      named.add(String.valueOf(to.getFileName()));
      if (renames.incrementAndGet() == nth) {
        reached.countDown();
        await(go);
      }
    }
  }

  private static void await(CountDownLatch sign) throws IOException {
    try {
      assertThat(sign.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  @DisplayName("D11 stopped in the middle of 50 files and started again: each there once, in order")
  void sendsEachOnceWhenItIsStoppedInTheMiddle() throws Exception {
    var ids = new ArrayList<String>();
    for (int i = 1; i <= FILES; i++) {
      ids.add(hub.ready(KENKO, LANE, i));
    }
    var stuck = new Stuck(41);
    server.manners = stuck;
    hub.start(pushed());
    await(stuck.reached);

    hub.stop();
    assertThat(ids).filteredOn(id -> hub.state(id) == CONFIRMED).hasSize(20);
    hub.start(pushed());
    stuck.go.countDown();

    eventually(() -> assertThat(ids).allMatch(id -> hub.state(id) == CONFIRMED));
    assertThat(named).hasSize(2 * FILES).doesNotHaveDuplicates().isSorted();
    assertThat(names(server.in())).hasSize(2 * FILES);
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(hub.ledger.events(id)).filteredOn(e -> e.to() == CONFIRMED).hasSize(1));
    for (int i = 1; i <= FILES; i++) {
      assertThat(Files.readString(server.in().resolve(JoinedHub.name(LANE, i))))
          .isEqualTo(JoinedHub.name(LANE, i));
    }
  }
}

package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.routes.remote.PullReport.Left;
import org.yoyohub.routes.remote.PullReport.Why;

class RemotePullIT extends WithPull {
  @ParameterizedTest
  @CsvSource({
    "MANIFEST, .manifest.json",
    "SHA256, .sha256",
    "END, .end",
    "END, .fin",
  })
  void takesAFileWithTheSignThatIsAgreed(Completion completion, String suffix) throws IOException {
    offer("x.csv", "data");
    offer("x.csv" + suffix, "sign");

    assertThat(pull(completion)).isEqualTo(new PullReport(1, List.of(), 0, false));
    assertThat(names(in)).containsExactly("x.csv", "x.csv" + suffix);
    assertThat(names(server.out())).isEmpty();
  }

  @Test
  void aSignThatIsNotAgreedIsNone() throws IOException {
    offer("x.csv", "data");
    offer("x.csv.end", "sign");

    assertThat(pull().taken()).isZero();
    assertThat(names(in)).isEmpty();
    assertThat(names(server.out())).containsExactly("x.csv", "x.csv.end");
  }

  @Test
  void aSignWithoutItsDataWaits() throws IOException {
    offer(SIGN, "{}");

    assertThat(pull().left()).containsExactly(new Left(SIGN, Why.NO_DATA));
    assertThat(names(in)).isEmpty();

    offer("x.csv", "data");
    assertThat(pull().taken()).isEqualTo(1);
  }

  @Test
  void theSameBytesHereAreAsGood() throws IOException {
    offerPair();
    Files.writeString(in.resolve("x.csv"), "data");

    assertThat(pull().taken()).isEqualTo(1);
    assertThat(names(in)).containsExactly("x.csv", SIGN);
    assertThat(names(server.out())).isEmpty();
  }

  @Test
  void otherBytesHereStayAndSoDoThoseThere() throws IOException {
    offerPair();
    Files.writeString(in.resolve("x.csv"), "atad");

    assertThat(pull().left()).containsExactly(new Left("x.csv", Why.OTHER_BYTES));
    assertThat(in.resolve("x.csv")).hasContent("atad");
    assertThat(names(in)).containsExactly("x.csv");
    assertThat(names(server.out())).containsExactly("x.csv", SIGN);
  }

  @Test
  void aLinkHereIsNotFollowed() throws IOException {
    offerPair();
    var elsewhere = Files.writeString(folder.resolve("elsewhere"), "data");
    Files.createSymbolicLink(in.resolve("x.csv"), elsewhere);

    assertThat(pull().left()).containsExactly(new Left("x.csv", Why.OTHER_BYTES));
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsLeft() throws IOException {
    offerPair();
    server.manners =
        new MinaServer.Manners() {
          @Override
          protected SeekableByteChannel open(
              Path file, Set<? extends OpenOption> how, SeekableByteChannel real)
              throws IOException {
            if (file.endsWith("x.csv")) {
              Files.writeString(file, "more", StandardOpenOption.APPEND);
            }
            return real;
          }
        };

    assertThat(pull().left()).containsExactly(new Left("x.csv", Why.CHANGED));
    assertThat(names(in)).isEmpty();

    server.manners = new MinaServer.Manners();
    assertThat(pull().taken()).isEqualTo(1);
    assertThat(in.resolve("x.csv")).hasContent("datamore");
  }

  @Test
  void aFileThatVanishesAfterItWasListedHoldsUpNoOther() throws IOException {
    offerPair();
    offer("y.csv", "data");
    offer("y.csv.manifest.json", "{}");
    server.manners =
        new MinaServer.Manners() {
          private boolean isListed;

          @Override
          protected void asking(Path file) throws IOException {
            if (isListed && file.endsWith("x.csv")) {
              Files.deleteIfExists(file);
            }
            isListed |= file.endsWith("x.csv");
          }
        };

    var report = pull();

    assertThat(report.left()).containsExactly(new Left("x.csv", Why.GONE));
    assertThat(report.taken()).isEqualTo(1);
    assertThat(names(in)).containsExactly("y.csv", "y.csv.manifest.json");
  }

  private static MinaServer.Manners mayNotRemove() {
    return new MinaServer.Manners() {
      @Override
      protected void removing(Path file) throws IOException {
        throw new AccessDeniedException("no");
      }
    };
  }

  @Test
  void whatMayNotBeRemovedGoesIntoDone() throws IOException {
    offerPair();
    server.manners = mayNotRemove();

    assertThat(pull()).isEqualTo(new PullReport(1, List.of(), 0, false));
    assertThat(names(server.out())).isEmpty();
    assertThat(names(server.root().resolve("done"))).containsExactly("x.csv", SIGN);
  }

  @Test
  void whatCanNeitherGoNorBeMovedIsTakenOnce() throws IOException {
    offerPair();
    server.manners = mayNotRemove();
    Files.delete(server.root().resolve("done"));

    assertThat(pull().left()).containsExactly(new Left("x.csv", Why.NOT_REMOVED));
    assertThat(names(in)).containsExactly("x.csv", SIGN);

    consume(new ArrayList<>());
    assertThat(pull().left()).containsExactly(new Left("x.csv", Why.NOT_REMOVED));
    assertThat(names(in)).as("not taken twice").isEmpty();

    server.manners = new MinaServer.Manners();
    pull();
    assertThat(names(server.out())).isEmpty();
    pull();
    assertThat(names(in.resolveSibling(".pulled"))).as("nothing to remember").isEmpty();
  }

  @Test
  void manyFilesComeInOneLook() throws IOException {
    for (int i = 0; i < 50; i++) {
      offer("f" + i + ".csv", "data " + i);
      offer("f" + i + ".csv.manifest.json", "{}");
    }

    assertThat(pull().taken()).isEqualTo(50);
    assertThat(names(in)).hasSize(100);
    assertThat(names(server.out())).isEmpty();
  }

  @Test
  @DisplayName("D03 a connection that breaks while a file is read leaves nothing by its name")
  void aConnectionThatBreaksLeavesNothing() throws IOException {
    Files.write(server.out().resolve("x.csv"), TestShipment.bytes(5_000_000, 1));
    offer(SIGN, "{}");
    try (var remote = connectByWire(PATIENT)) {
      wire.afterAnswered(1_000_000, BlackHole.Weather.RESET);

      assertThatThrownBy(() -> RemotePull.pull(remote, server.pullPeer(), Completion.MANIFEST, in))
          .isInstanceOf(RemoteException.class);
    }
    assertThat(names(in)).isEmpty();

    assertThat(pull().taken()).isEqualTo(1);
    assertThat(in.resolve("x.csv")).hasBinaryContent(TestShipment.bytes(5_000_000, 1));
  }

  @Test
  @DisplayName("D03 what came whole before a connection broke is kept, and comes once")
  void keepsWhatCameBeforeTheConnectionBroke() throws IOException {
    offer("a.csv", "data");
    offer("a.csv.manifest.json", "{}");
    Files.write(server.out().resolve("x.csv"), TestShipment.bytes(5_000_000, 1));
    offer(SIGN, "{}");
    try (var remote = connectByWire(PATIENT)) {
      wire.afterAnswered(1_000_000, BlackHole.Weather.RESET);

      assertThatThrownBy(() -> RemotePull.pull(remote, server.pullPeer(), Completion.MANIFEST, in))
          .isInstanceOf(RemoteException.class);
    }
    assertThat(names(in)).containsExactly("a.csv", "a.csv.manifest.json");

    assertThat(pull().taken()).as("the other one").isEqualTo(1);
    assertThat(names(server.out())).isEmpty();
  }
}

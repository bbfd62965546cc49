package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

class RemoteDeliveryIT extends WithMina {
  private final Shipment shipment = TestShipment.of("d1", "x.csv", 500_000);

  private Outcome lay(Shipment what) throws IOException {
    try (var remote = connect()) {
      return RemoteDelivery.lay(remote, "/in", what);
    }
  }

  private static MinaServer.Manners disk(long room, boolean isHonest) {
    return new MinaServer.Manners() {
      @Override
      protected SeekableByteChannel open(
          Path file, Set<? extends OpenOption> how, SeekableByteChannel real) {
        return how.contains(StandardOpenOption.WRITE) ? new BadDisk(real, room, isHonest) : real;
      }
    };
  }

  @Test
  @DisplayName("D05 a full server shows nothing, and takes the file once it has room")
  void aFullServerShowsNothing() throws IOException {
    server.manners = disk(100_000, true);
    assertThat(lay(shipment)).isEqualTo(new Outcome.TryAgain(Reason.FAILED, Stage.WRITE));
    assertThat(visible(server.in())).isEmpty();

    server.manners = new MinaServer.Manners();
    assertThat(lay(shipment)).isEqualTo(new Outcome.Delivered());
    assertThat(names(server.in())).containsExactly("x.csv", "x.csv.manifest.json");
  }

  @Test
  @DisplayName("D07 a server that drops the end of a file without a word is caught")
  void aServerThatDropsTheEndIsCaught() throws IOException {
    server.manners = disk(499_999, false);
    assertThat(lay(shipment)).isEqualTo(new Outcome.TryAgain(Reason.SIZE, Stage.WRITE));
    assertThat(names(server.in())).as("not even hidden").isEmpty();
  }

  @Test
  @DisplayName("D07 a server that shortens a file as it gives it its name is caught")
  void aServerThatShortensAtTheRenameIsCaught() throws IOException {
    server.manners =
        new MinaServer.Manners() {
          @Override
          protected void renamed(Path from, Path to) throws IOException {
            try (var file = FileChannel.open(to, StandardOpenOption.WRITE)) {
              file.truncate(10);
            }
          }
        };

    assertThat(lay(shipment)).isEqualTo(new Outcome.TryAgain(Reason.SIZE, Stage.RENAME));
    assertThat(lay(shipment)).isEqualTo(new Outcome.Refused(Outcome.Why.OTHER_BYTES));
    assertThat(server.in().resolve("x.csv.manifest.json")).doesNotExist();
  }

  @Test
  @DisplayName("D08 a changed host key is refused before anybody asks to be let in")
  void aChangedHostKeyIsRefusedBeforeAnybodyAsksToBeLetIn() throws IOException {
    connect().close();
    var agreed = server.peer();
    int before = server.authAttempts();
    assertThat(before).isPositive();

    server.changeHostKey();
    var failed =
        catchThrowableOfType(
            RemoteException.class,
            () -> RemoteConnector.sftp(PATIENT).connect(agreed, ours.file()));

    assertThat(Outcome.of(failed)).isEqualTo(new Outcome.HostKeyChanged());
    assertThat(server.authAttempts()).isEqualTo(before);
  }

  @Test
  @DisplayName("D08 a server without a host key of the agreed type is as strange")
  void aServerWithoutAKeyOfTheAgreedTypeIsAsStrange() {
    var agreed = server.peer(server.port(), "ssh-ed25519 " + "A".repeat(68));

    var failed =
        catchThrowableOfType(
            RemoteException.class,
            () -> RemoteConnector.sftp(PATIENT).connect(agreed, ours.file()));

    assertThat(Outcome.of(failed)).isEqualTo(new Outcome.HostKeyChanged());
    assertThat(server.authAttempts()).isZero();
  }

  @Test
  @DisplayName("D10 a partner that takes files the moment they appear has them delivered")
  void aQuickPartnerHasItsFilesDelivered() throws IOException {
    server.manners =
        new MinaServer.Manners() {
          @Override
          protected void renamed(Path from, Path to) throws IOException {
            Files.delete(to);
          }
        };

    assertThat(lay(shipment)).isEqualTo(new Outcome.Delivered());
    assertThat(names(server.in())).isEmpty();
  }

  @Test
  @DisplayName("D10 data that were taken are not laid again beside their manifest")
  void dataThatWereTakenAreNotLaidAgain() throws IOException {
    lay(shipment);
    Files.delete(server.in().resolve("x.csv"));

    assertThat(lay(shipment)).isEqualTo(new Outcome.Delivered());
    assertThat(server.in().resolve("x.csv")).doesNotExist();
  }

  @Test
  @DisplayName("D06 beside a manifest that is not ours no data are laid")
  void besideAManifestThatIsNotOursNoDataAreLaid() throws IOException {
    Files.writeString(server.in().resolve("x.csv.manifest.json"), "{}");

    assertThat(lay(shipment)).isEqualTo(new Outcome.Refused(Outcome.Why.OTHER_BYTES));
    assertThat(names(server.in())).containsExactly("x.csv.manifest.json");
  }

  @Test
  void withoutAManifestOnlyTheFileIsLaid() throws IOException {
    assertThat(lay(TestShipment.withoutManifest(shipment))).isEqualTo(new Outcome.Delivered());
    assertThat(names(server.in())).containsExactly("x.csv");
  }

  @Test
  void aNameThatCouldLeadElsewhereIsRefused() throws IOException {
    assertThat(lay(TestShipment.of("d2", "../x.csv", 10)))
        .isEqualTo(new Outcome.Refused(Outcome.Why.UNSAFE_NAME));
  }

  @Test
  void aFolderThatIsMissingThereIsNotMade() throws IOException {
    try (var remote = connect()) {
      assertThat(RemoteDelivery.lay(remote, "/gone", shipment))
          .isEqualTo(new Outcome.TryAgain(Reason.MISSING, Stage.WRITE));
    }
    assertThat(server.root().resolve("gone")).doesNotExist();
  }

  @Test
  void bytesThatAreNotTheStoredOnesAreNeverNamed() throws IOException {
    var wrong =
        new Shipment(
            "d3",
            "x.csv",
            shipment.source(),
            new Payload("0".repeat(64), shipment.payload().bytes()),
            "");

    assertThatThrownBy(() -> lay(wrong)).isInstanceOf(HubException.class);
    assertThat(names(server.in())).isEmpty();
  }

  @Test
  void aDiskThatFailsHereIsNoFaultOfThePartner() throws IOException {
    var unreadable =
        new Shipment("d4", "x.csv", RemoteDeliveryIT::brokenStream, shipment.payload(), "");

    assertThatThrownBy(() -> lay(unreadable))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(RemoteException.class)
        .hasMessage("disk");
    assertThat(visible(server.in())).isEmpty();
  }

  private static InputStream brokenStream() {
    return new java.io.SequenceInputStream(
        new ByteArrayInputStream(new byte[100_000]),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        });
  }

  @Test
  @DisplayName("D11 broken off at any step, the next try ends with each file once and whole")
  void brokenOffAtAnyStepTheNextTryMendsIt() throws IOException {
    int steps = 0;
    for (boolean isThrough = false; !isThrough; steps++) {
      isThrough = breaksAtStep(steps + 1);
      assertThat(lay(shipment)).isEqualTo(new Outcome.Delivered());
      assertThat(names(server.in())).containsExactly("x.csv", "x.csv.manifest.json");
      assertThat(server.in().resolve("x.csv")).hasBinaryContent(TestShipment.data(shipment));
      Files.delete(server.in().resolve("x.csv"));
      Files.delete(server.in().resolve("x.csv.manifest.json"));
    }
    assertThat(steps).as("there were steps to break at").isGreaterThan(8);
  }

  /** Whether it went through without being broken. */
  private boolean breaksAtStep(int nth) throws IOException {
    var count = new AtomicInteger();
    FaultPoint.plan(
        name -> {
          if (count.incrementAndGet() == nth) {
            throw new FaultPoint.PlannedFault(name);
          }
        });
    try {
      lay(shipment);
      return true;
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("planned fault");
      return false;
    } finally {
      FaultPoint.plan(null);
    }
  }
}

package org.yoyohub.ops.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.ops.gate.GateSettings;
import org.yoyohub.ops.gate.SftpGate;
import org.yoyohub.ops.node.NodeSettings.GateAt;
import org.yoyohub.routes.DoneFolder;
import org.yoyohub.routes.PartnerFolders;

/** The SFTP gate of a node: who may come in is what the agreements say. */
public final class NodeGate implements AutoCloseable {
  private final SftpGate gate;
  private final Path directory;

  private NodeGate(SftpGate gate, Path directory) {
    this.gate = gate;
    this.directory = directory;
  }

  static NodeGate open(GateAt at, Path directory, Ledger ledger, Agreements agreements)
      throws IOException {
    var guests = GateGuests.of(agreements, directory);
    var hostKey = directory.resolve("keys").resolve("gate_host_key");
    var done = new DoneFolder(PartnerFolders.below(directory));
    var gate =
        SftpGate.open(
            new GateSettings(hostKey, at.address(), at.port(), guests.partners()),
            new GateDesk(ledger, agreements, done));
    return new NodeGate(gate, directory);
  }

  /** Keys that were added open at once, those that were taken away no longer do. */
  void reload(Agreements latest) {
    try {
      gate.reload(GateGuests.of(latest, directory).partners());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return gate.port();
  }

  @Override
  public void close() {
    try {
      gate.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

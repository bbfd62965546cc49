package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server that misbehaves on request, with a wire to it on which anything may happen. */
abstract class WithMina {
  static final Deadlines PATIENT = Deadlines.of(Duration.ofSeconds(15), 1024);

  @TempDir Path folder;
  MinaServer server;
  BlackHole wire;
  TestKey ours;

  @BeforeEach
  void start() throws IOException {
    ours = TestKey.make(folder, "ours");
    server = new MinaServer(folder);
    server.accept(ours);
    wire = new BlackHole(server.port());
  }

  @AfterEach
  void stop() throws IOException {
    wire.close();
    server.close();
  }

  Remote connect() throws RemoteException {
    return RemoteConnector.sftp(PATIENT).connect(server.peer(), ours.file());
  }

  /** Over the wire with its weather. */
  Remote connectByWire(Deadlines deadlines) throws RemoteException {
    return RemoteConnector.sftp(deadlines)
        .connect(server.peer(wire.port(), server.hostKey().line()), ours.file());
  }

  /** The names in a folder, hidden ones too. */
  static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  static List<String> visible(Path folder) throws IOException {
    return names(folder).stream().filter(name -> !name.startsWith(".")).toList();
  }
}

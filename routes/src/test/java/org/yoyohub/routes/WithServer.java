package org.yoyohub.routes;

import static org.yoyohub.routes.Neighbour.agreement;
import static org.yoyohub.routes.Neighbour.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.routes.remote.MinaServer;
import org.yoyohub.routes.remote.TestKey;

/** A partner with a server of its own, and the place for a hub. */
abstract class WithServer {
  static final String KENKO = "kenko-131113";
  static final String OTHER = "other-131113";
  static final String LANE = "A_014-001_IF";

  @TempDir Path folder;
  MinaServer server;
  TestKey ours;

  /** What the server renamed to a name that can be seen, in order. */
  final List<String> named = new CopyOnWriteArrayList<>();

  @BeforeEach
  void serve() throws IOException {
    server = new MinaServer(folder);
    Files.createDirectory(server.root().resolve("receipts"));
    server.manners = noting();
    ours = TestKey.make(Files.createDirectories(hub().resolve("keys")), "any");
    server.accept(ours);
  }

  @AfterEach
  void stopServing() throws IOException {
    server.close();
  }

  Path hub() {
    return folder.resolve("hub");
  }

  private MinaServer.Manners noting() {
    return new MinaServer.Manners() {
      @Override
      protected void renamed(Path from, Path to) {
        named.add(String.valueOf(to.getFileName()));
      }
    };
  }

  Agreement pushed() {
    return pushed(server.peer());
  }

  static Agreement pushed(Peer peer) {
    return agreement(KENKO, transport(peer, null, Confirmation.SENT));
  }

  /** A partner whose folders are here. */
  static Agreement other() {
    return agreement(OTHER, transport(null, null, Confirmation.SENT));
  }

  static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}

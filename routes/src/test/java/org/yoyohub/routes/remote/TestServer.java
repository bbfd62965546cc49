package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yoyohub.core.partner.Transport.Peer;

/** A partner's SFTP server for a test, with the folders in, out and done. */
public interface TestServer extends AutoCloseable {

  int port();

  /** Where its files lie. */
  Path root();

  /** The same place as its users see it, ending in a slash. */
  String path();

  String user();

  TestKey hostKey();

  /** From now on only this key is taken. */
  void accept(TestKey key) throws IOException;

  void start() throws IOException;

  @Override
  void close() throws IOException;

  default Peer peer() {
    return peer(port(), hostKey().line());
  }

  default Peer peer(int port, String hostKey) {
    return new Peer("127.0.0.1", port, user(), hostKey, "any", path() + "in", path() + "receipts");
  }

  /** For a pull. */
  default Peer pullPeer() {
    return new Peer(
        "127.0.0.1", port(), user(), hostKey().line(), "any", path() + "out", path() + "none");
  }

  default Path in() {
    return root().resolve("in");
  }

  default Path out() {
    return root().resolve("out");
  }

  static void makeFolders(Path root) throws IOException {
    for (var name : new String[] {"in", "out", "done"}) {
      Files.createDirectories(root.resolve(name));
    }
  }
}

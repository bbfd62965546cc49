package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.yoyohub.core.partner.Agreement.Completion;

/** A partner's server that offers files, and the folder they are taken into. */
abstract class WithPull extends WithMina {
  static final String SIGN = "x.csv.manifest.json";
  Path in;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(folder.resolve("data/partners/shiken-999998/in"));
  }

  PullReport pull(Completion completion) throws IOException {
    try (var remote = connect()) {
      return RemotePull.pull(remote, server.pullPeer(), completion, in);
    }
  }

  PullReport pull() throws IOException {
    return pull(Completion.MANIFEST);
  }

  void offer(String name, String text) throws IOException {
    Files.writeString(server.out().resolve(name), text);
  }

  void offerPair() throws IOException {
    offer("x.csv", "data");
    offer(SIGN, "{}");
  }

  /** As the hub receives: what is complete goes. */
  void consume(List<String> received) throws IOException {
    if (Files.exists(in.resolve(SIGN))) {
      received.add(Files.readString(in.resolve("x.csv")));
      Files.delete(in.resolve("x.csv"));
      Files.delete(in.resolve(SIGN));
    }
  }
}

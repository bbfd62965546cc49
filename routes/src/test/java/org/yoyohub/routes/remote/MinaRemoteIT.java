package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.file.Path;

/** The contract on Apache MINA SSHD. */
class MinaRemoteIT extends AnswerContract {
  @Override
  TestServer serverIn(Path folder) throws IOException {
    return new MinaServer(folder);
  }
}

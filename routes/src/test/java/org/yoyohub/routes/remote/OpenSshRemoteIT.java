package org.yoyohub.routes.remote;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** The contract on OpenSSH. */
class OpenSshRemoteIT extends AnswerContract {
  @Override
  TestServer serverIn(Path folder) throws IOException {
    assumeTrue(OpenSshServer.canRun(), "not run: needs /usr/sbin/sshd and the right to start it");
    return new OpenSshServer(folder);
  }
}

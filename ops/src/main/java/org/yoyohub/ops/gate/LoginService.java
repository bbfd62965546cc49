package org.yoyohub.ops.gate;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.session.ServerUserAuthService;
import org.apache.sshd.server.session.ServerUserAuthServiceFactory;

/** Lets somebody log in and remembers under which name it was tried, by whatever method. */
final class LoginService extends ServerUserAuthService {
  static final AttributeKey<String> TRIED = new AttributeKey<>();

  private LoginService(Session session) throws IOException {
    super(session);
  }

  /** Makes one for each session. */
  static final class Factory extends ServerUserAuthServiceFactory {
    @Override
    public Service create(Session session) throws IOException {
      return new LoginService(session);
    }
  }

  @Override
  protected boolean handleUserAuthRequestMessage(
      ServerSession session, Buffer buffer, AtomicReference<Boolean> authenticated)
      throws Exception {
    int start = buffer.rpos();
    var name = buffer.getString();
    buffer.getString(); // the service asked for
    // "none" is how clients ask which methods there are
    if (!buffer.getString().equals("none")) {
      session.setAttribute(TRIED, name);
    }
    buffer.rpos(start);
    return super.handleUserAuthRequestMessage(session, buffer, authenticated);
  }
}

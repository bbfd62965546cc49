package org.yoyohub.routes.remote;

import java.io.IOException;

/** Something a partner's server did not do. */
public final class RemoteException extends IOException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final Stage stage;

  RemoteException(Reason reason, Stage stage) {
    super(reason + " at " + stage);
    this.reason = reason;
    this.stage = stage;
  }

  RemoteException(Reason reason, Stage stage, Throwable cause) {
    super(reason + " at " + stage, cause);
    this.reason = reason;
    this.stage = stage;
  }

  public Reason reason() {
    return reason;
  }

  public Stage stage() {
    return stage;
  }

  /** What was being done. */
  public enum Stage {
    CONNECT,
    AUTH,
    OPEN,
    LIST,
    STAT,
    READ,
    WRITE,
    RENAME,
    DELETE
  }

  /** Why it was not done. */
  public enum Reason {
    /** No such host, or nobody listens there. */
    UNREACHABLE,
    /** It showed another host key than the agreed one. */
    HOST_KEY,
    /** It does not take our key. */
    AUTH,
    /** Our own key cannot be read. */
    KEY,
    /** It took too long, or moved too few bytes. */
    DEADLINE,
    /** The connection broke. */
    BROKEN,
    /** It has no such file or folder. */
    MISSING,
    /** It does not let us. */
    DENIED,
    /** It failed without saying why: a full disk, a name that is taken. */
    FAILED,
    /** It kept fewer bytes than it was sent, or more. */
    SIZE
  }
}

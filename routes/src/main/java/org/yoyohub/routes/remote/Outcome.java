package org.yoyohub.routes.remote;

import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

/** How a try to lay a file on a partner's server ended. */
public sealed interface Outcome {

  /** In words, for the ledger and for operators. */
  String told();

  /** It lies there complete under its name, or lay there: the partner may take it at once. */
  record Delivered() implements Outcome {
    @Override
    public String told() {
      return "laid on the partner's server";
    }
  }

  /** It does not lie there complete; another try may do better. */
  record TryAgain(Reason reason, Stage stage) implements Outcome {
    @Override
    public String told() {
      return reason + " at " + stage;
    }
  }

  /** No other try would do better. */
  record Refused(Why why) implements Outcome {
    @Override
    public String told() {
      return why.name();
    }
  }

  /** The server is not who it was agreed to be. It was shown nothing of ours. */
  record HostKeyChanged() implements Outcome {
    @Override
    public String told() {
      return "SECURITY: the server shows another host key than agreed";
    }
  }

  /** Why nothing was laid. */
  enum Why {
    /** Something else lies there under this name. It is left as it is. */
    OTHER_BYTES,
    /** The name is none that may stand on a foreign server. */
    UNSAFE_NAME
  }

  /** What a failure of the server means. */
  static Outcome of(RemoteException e) {
    return e.reason() == Reason.HOST_KEY
        ? new HostKeyChanged()
        : new TryAgain(e.reason(), e.stage());
  }
}

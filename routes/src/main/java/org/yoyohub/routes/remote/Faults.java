package org.yoyohub.routes.remote;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

/** Says in our words what the library throws. */
final class Faults {
  private Faults() {}

  static RemoteException of(Exception e, Stage stage) {
    return e instanceof RemoteException known ? known : new RemoteException(reason(e), stage, e);
  }

  private static Reason reason(Exception e) {
    if (e instanceof SftpException status) {
      return status(status);
    }
    return e instanceof JSchException session ? session(session) : Reason.BROKEN;
  }

  /** A status with a cause is not the server's: the library could not ask, or not read. */
  private static Reason status(SftpException e) {
    if (e.getCause() != null) {
      return Reason.BROKEN;
    }
    return switch (e.id) {
      case ChannelSftp.SSH_FX_NO_SUCH_FILE -> Reason.MISSING;
      case ChannelSftp.SSH_FX_PERMISSION_DENIED -> Reason.DENIED;
      case ChannelSftp.SSH_FX_NO_CONNECTION, ChannelSftp.SSH_FX_CONNECTION_LOST -> Reason.BROKEN;
      default -> Reason.FAILED;
    };
  }

  private static Reason session(JSchException e) {
    if (e instanceof JSchHostKeyException || isWithoutTheAgreedKeyType(e)) {
      return Reason.HOST_KEY;
    }
    return isAboutAuth(e) ? Reason.AUTH : Reason.BROKEN;
  }

  private static boolean isWithoutTheAgreedKeyType(JSchException e) {
    return e instanceof JSchAlgoNegoFailException nego
        && nego.getAlgorithmName().contains("host_key");
  }

  private static boolean isAboutAuth(JSchException e) {
    return String.valueOf(e.getMessage()).matches("Auth (fail|cancel).*");
  }
}

package org.yoyohub.ops.gate;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;
import org.yoyohub.ops.gate.room.Refusal;
import org.yoyohub.ops.gate.room.RefusedException;

/** What a client is told when something was not done: a status it knows and no word of inside. */
final class Answers implements SftpErrorStatusDataHandler {
  @Override
  public int resolveSubStatus(
      SftpSubsystemEnvironment subsystem, int id, Throwable e, int cmd, Object... args) {
    if (e instanceof RefusedException refused) {
      return status(refused.refusal());
    }
    if (e instanceof EOFException) {
      return SftpConstants.SSH_FX_EOF;
    }
    if (e instanceof NoSuchFileException) {
      return SftpConstants.SSH_FX_NO_SUCH_FILE;
    }
    return e instanceof AccessDeniedException
            || e instanceof NotDirectoryException
            || e instanceof SftpException
        ? SftpConstants.SSH_FX_PERMISSION_DENIED
        : SftpConstants.SSH_FX_FAILURE;
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case NOT_THERE -> SftpConstants.SSH_FX_NO_SUCH_FILE;
      case NOT_ALLOWED, BAD_NAME, ALREADY_THERE -> SftpConstants.SSH_FX_PERMISSION_DENIED;
      // version 3 of the protocol has no status of its own for these
      case OVER_QUOTA, TOO_MANY, TOO_FAST, NOT_STORED -> SftpConstants.SSH_FX_FAILURE;
    };
  }

  @Override
  public String resolveErrorMessage(
      SftpSubsystemEnvironment subsystem,
      int id,
      Throwable e,
      int subStatus,
      int cmd,
      Object... args) {
    if (e instanceof RefusedException refused) {
      return String.valueOf(refused.getMessage());
    }
    return switch (subStatus) {
      case SftpConstants.SSH_FX_EOF -> "";
      case SftpConstants.SSH_FX_NO_SUCH_FILE -> Refusal.NOT_THERE.text();
      case SftpConstants.SSH_FX_PERMISSION_DENIED -> Refusal.NOT_ALLOWED.text();
      default -> Refusal.NOT_STORED.text();
    };
  }
}

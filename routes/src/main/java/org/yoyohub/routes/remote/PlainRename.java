package org.yoyohub.routes.remote;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;

/**
 * Ugly for a reason: where a server offers OpenSSH's own rename, the library always takes it, and
 * that one replaces what has the name already. The library has no switch, so its memory of the
 * offer is wiped. What remains is the rename of the standard, which fails when the name is taken.
 */
final class PlainRename {
  private PlainRename() {}

  static void only(ChannelSftp channel) throws JSchException {
    try {
      var offered = ChannelSftp.class.getDeclaredField("extension_posix_rename");
      offered.setAccessible(true);
      offered.setBoolean(channel, false);
    } catch (ReflectiveOperationException e) {
      throw new JSchException("renames of this version would replace files", e);
    }
  }
}

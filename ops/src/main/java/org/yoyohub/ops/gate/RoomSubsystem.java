package org.yoyohub.ops.gate;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.io.IoUtils;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.ops.gate.room.Refusal;
import org.yoyohub.ops.gate.room.RefusedException;
import org.yoyohub.ops.gate.room.RemotePath;
import org.yoyohub.ops.gate.room.Sight;
import org.yoyohub.ops.gate.room.Upload;

/**
 * The SFTP protocol of one session, narrowed to what a room does. Fenced in here because the
 * library's subsystem is meant to be changed by overriding: every path goes through {@link
 * #resolveFile}, every file through {@link RoomAccess}, and of the extensions two are left.
 */
final class RoomSubsystem extends SftpSubsystem {
  private static final Logger log = LoggerFactory.getLogger(RoomSubsystem.class);
  private static final String LIMITS = "limits@openssh.com";
  private static final String FSYNC = "fsync@openssh.com";
  private static final FileTime UNKNOWN = FileTime.from(Instant.EPOCH);

  private final Visit visit;
  private final RoomAccess access;
  private boolean isListing;

  private RoomSubsystem(
      ChannelSession channel, SftpSubsystemConfigurator configurator, Visit visit) {
    super(channel, configurator);
    this.visit = visit;
    this.access = new RoomAccess(visit);
  }

  /** Makes one for each session of a partner. */
  static final class Factory extends SftpSubsystemFactory {
    Factory() {
      setErrorStatusDataHandler(new Answers());
    }

    @Override
    public Command createSubsystem(ChannelSession channel) throws IOException {
      var visit = channel.getSession().getAttribute(Visit.KEY);
      if (visit == null) {
        throw new IOException("nobody is logged in");
      }
      return new RoomSubsystem(channel, this, visit);
    }
  }

  @Override
  public SftpFileSystemAccessor getFileSystemAccessor() {
    return access;
  }

  @Override
  public void run() {
    if (visit.enter()) {
      try {
        super.run();
      } finally {
        visit.leave();
      }
    }
  }

  @Override
  protected void closeAllHandles() {
    access.lose();
    super.closeAllHandles();
  }

  @Override
  protected Path resolveFile(String remotePath) throws IOException {
    var path = RemotePath.parse(remotePath);
    if (path instanceof RemotePath.File file) {
      return fileSystem.getPath("/", file.place().folder(), file.name());
    }
    return path instanceof RemotePath.Folder folder
        ? fileSystem.getPath("/", folder.place().folder())
        : fileSystem.getPath("/");
  }

  /** A new file is made as the hub makes files, whatever the client wants of it. */
  @Override
  protected String doOpen(
      int id, String path, int pflags, int accessMask, Map<String, Object> attributes)
      throws IOException {
    return super.doOpen(id, path, pflags, accessMask, Map.of());
  }

  @Override
  protected void doReadDir(Buffer buffer, int id) throws IOException {
    isListing = true;
    try {
      super.doReadDir(buffer, id);
    } finally {
      isListing = false;
    }
  }

  @Override
  protected NavigableMap<String, Object> resolveFileAttributes(
      Path path, int flags, boolean neverFollowSymLinks, LinkOption... options) throws IOException {
    return attributes(look(path));
  }

  private Sight look(Path path) throws IOException {
    try {
      return visit.room().look(RoomAccess.remote(path));
    } catch (RefusedException e) {
      if (isListing && e.refusal() == Refusal.NOT_THERE) {
        // the hub took the file while the folder was listed
        return new Sight(false, false, 0, UNKNOWN);
      }
      throw e;
    }
  }

  @Override
  protected Map<String, Object> doFStat(int id, String handle, int flags) throws IOException {
    if (handles.get(handle) instanceof FileHandle file
        && file.getFileChannel() instanceof Upload upload) {
      return attributes(new Sight(false, true, upload.size(), UNKNOWN));
    }
    return super.doFStat(id, handle, flags);
  }

  private static NavigableMap<String, Object> attributes(Sight sight) {
    var attributes = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
    attributes.put(IoUtils.DIRECTORY_VIEW_ATTR, sight.isFolder());
    attributes.put(IoUtils.REGFILE_VIEW_ATTR, !sight.isFolder());
    attributes.put(IoUtils.SYMLINK_VIEW_ATTR, false);
    attributes.put(IoUtils.SIZE_VIEW_ATTR, sight.bytes());
    attributes.put(IoUtils.PERMISSIONS_VIEW_ATTR, permissions(sight));
    attributes.put(IoUtils.LASTMOD_TIME_VIEW_ATTR, sight.modified());
    attributes.put(IoUtils.LASTACC_TIME_VIEW_ATTR, sight.modified());
    attributes.put(IoUtils.OWNER_VIEW_ATTR, "hub");
    attributes.put(IoUtils.GROUP_VIEW_ATTR, "hub");
    return attributes;
  }

  private static Set<PosixFilePermission> permissions(Sight sight) {
    return PosixFilePermissions.fromString(
        (sight.isFolder() ? "r?xr-x---" : "r?-r-----")
            .replace('?', sight.isWritable() ? 'w' : '-'));
  }

  /** Times and permissions of a file being sent are taken and mean nothing; its size is its own. */
  @Override
  protected void doFSetStat(int id, String handle, Map<String, ?> attributes) throws IOException {
    var open = validateHandle(handle, handles.get(handle), Handle.class);
    boolean isUpload = open instanceof FileHandle file && file.getFileChannel() instanceof Upload;
    if (!isUpload || attributes.containsKey(IoUtils.SIZE_VIEW_ATTR)) {
      throw new RefusedException(Refusal.NOT_ALLOWED);
    }
  }

  @Override
  protected void doSetStat(
      int id,
      String path,
      int cmd,
      String extension,
      Map<String, ?> attributes,
      Boolean followLinks)
      throws IOException {
    resolveFile(path);
    throw new RefusedException(Refusal.NOT_ALLOWED);
  }

  @Override
  protected void createLink(int id, String existingPath, String linkPath, boolean isSymbolic)
      throws IOException {
    throw new RefusedException(Refusal.NOT_ALLOWED);
  }

  @Override
  protected void doRemoveFile(int id, String path) throws IOException {
    resolveFile(path);
    throw new RefusedException(Refusal.NOT_ALLOWED);
  }

  @Override
  protected void doRemoveDirectory(int id, String path) throws IOException {
    resolveFile(path);
    throw new RefusedException(Refusal.NOT_ALLOWED);
  }

  @Override
  protected void doMakeDirectory(int id, String path, Map<String, ?> attributes)
      throws IOException {
    throw new RefusedException(Refusal.NOT_ALLOWED);
  }

  @Override
  protected void executeExtendedCommand(Buffer buffer, int id, String extension)
      throws IOException {
    switch (extension) {
      case LIMITS -> doOpenSSHLimits(buffer, id);
      case FSYNC -> doOpenSSHFsync(buffer, id);
      default -> doUnsupportedExtension(buffer, id, extension);
    }
  }

  @Override
  protected void appendExtensions(Buffer buffer, String supportedVersions) {
    buffer.putString(LIMITS);
    buffer.putString("1");
    buffer.putString(FSYNC);
    buffer.putString("1");
  }

  @Override
  protected void sendStatus(Buffer buffer, int id, Throwable e, int cmd, Object... args)
      throws IOException {
    tell(e, SftpConstants.getCommandMessageName(cmd));
    super.sendStatus(buffer, id, e, cmd, args);
  }

  /** That a connection is lost while its requests wait is an everyday thing too. */
  @Override
  protected void error(
      String message, Object one, Object two, Object three, Object four, Throwable e) {
    log.atDebug().addKeyValue("cause", e.getClass().getName()).log("gate session broke off");
  }

  private void tell(Throwable e, String command) {
    var operation = command.replace("SSH_FXP_", "").toLowerCase(Locale.ROOT);
    if (e instanceof RefusedException refused) {
      tell(refused.refusal(), operation);
    } else if (!(e instanceof java.io.EOFException)) {
      log.atWarn()
          .addKeyValue("operation", operation)
          .addKeyValue("cause", e.getClass().getName())
          .log("operation failed at the gate");
    }
  }

  /** That something is not there is an everyday answer. */
  private void tell(Refusal refusal, String operation) {
    if (refusal != Refusal.NOT_THERE) {
      visit.refused(operation, refusal.name());
    }
  }
}

package org.yoyohub.ops.gate;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileLock;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.yoyohub.ops.gate.room.Download;
import org.yoyohub.ops.gate.room.Refusal;
import org.yoyohub.ops.gate.room.RefusedException;
import org.yoyohub.ops.gate.room.RemotePath;
import org.yoyohub.ops.gate.room.Upload;

/**
 * All that one SFTP session does with files, done by its room. What a room does not do is refused
 * here, each operation by name, so that none falls back to what the library would do.
 */
final class RoomAccess implements SftpFileSystemAccessor {
  private final Visit visit;
  private boolean isLost;

  RoomAccess(Visit visit) {
    this.visit = visit;
  }

  /** The connection is lost: what is open now was not closed by the client. */
  void lose() {
    isLost = true;
  }

  static RemotePath remote(Path path) throws RefusedException {
    return RemotePath.parse(path.toString());
  }

  @Override
  public SeekableByteChannel openFile(
      SftpSubsystemProxy subsystem,
      FileHandle fileHandle,
      Path file,
      String handle,
      Set<? extends OpenOption> options,
      FileAttribute<?>... attributes)
      throws IOException {
    if (!options.contains(StandardOpenOption.WRITE)) {
      return visit.room().download(remote(file));
    }
    boolean mayCreate =
        options.contains(StandardOpenOption.CREATE)
            || options.contains(StandardOpenOption.CREATE_NEW);
    return visit.room().upload(remote(file), mayCreate);
  }

  @Override
  public void closeFile(
      SftpSubsystemProxy subsystem,
      FileHandle fileHandle,
      Path file,
      String handle,
      Channel channel,
      Set<? extends OpenOption> options)
      throws IOException {
    if (isLost) {
      channel.close();
    } else if (channel instanceof Upload upload) {
      upload.publish();
      visit.uploaded(upload.name(), upload.size());
    } else if (channel instanceof Download download) {
      close(download);
    }
  }

  private void close(Download download) throws IOException {
    boolean isFetched = download.isFetched();
    download.close();
    if (isFetched) {
      visit.fetched(download.fetched());
    }
  }

  @Override
  public void syncFileData(
      SftpSubsystemProxy subsystem,
      FileHandle fileHandle,
      Path file,
      String handle,
      Channel channel)
      throws IOException {
    if (channel instanceof Upload upload) {
      upload.force();
    }
  }

  @Override
  public DirectoryStream<Path> openDirectory(
      SftpSubsystemProxy subsystem,
      DirectoryHandle dirHandle,
      Path dir,
      String handle,
      LinkOption... options)
      throws IOException {
    return new Inside(dir, visit.room().list(remote(dir)));
  }

  /** What lies in a folder, by the names a client knows. */
  private record Inside(Path dir, DirectoryStream<Path> found) implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
      var files = found.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return files.hasNext();
        }

        @Override
        public Path next() {
          return dir.resolve(String.valueOf(files.next().getFileName()));
        }
      };
    }

    @Override
    public void close() throws IOException {
      found.close();
    }
  }

  @Override
  public void renameFile(
      SftpSubsystemProxy subsystem, Path oldPath, Path newPath, Collection<CopyOption> options)
      throws IOException {
    visit.room().rename(remote(oldPath), remote(newPath));
  }

  @Override
  public void createDirectory(SftpSubsystemProxy subsystem, Path path) throws IOException {
    throw refused();
  }

  @Override
  public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean isSymbolic)
      throws IOException {
    throw refused();
  }

  @Override
  public String resolveLinkTarget(SftpSubsystemProxy subsystem, Path link) throws IOException {
    throw refused();
  }

  @Override
  public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isDirectory)
      throws IOException {
    throw refused();
  }

  @Override
  public void copyFile(
      SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    throw refused();
  }

  @Override
  public FileLock tryLock(
      SftpSubsystemProxy subsystem,
      FileHandle fileHandle,
      Path file,
      String handle,
      Channel channel,
      long position,
      long size,
      boolean isShared)
      throws IOException {
    throw refused();
  }

  @Override
  public Map<String, ?> readFileAttributes(
      SftpSubsystemProxy subsystem, Path file, String view, LinkOption... options)
      throws IOException {
    throw refused();
  }

  @Override
  public void setFileAttribute(
      SftpSubsystemProxy subsystem,
      Path file,
      String view,
      String attribute,
      Object value,
      LinkOption... options)
      throws IOException {
    throw refused();
  }

  @Override
  public void applyExtensionFileAttributes(
      SftpSubsystemProxy subsystem,
      Path file,
      Map<String, byte[]> extensions,
      LinkOption... options)
      throws IOException {
    throw refused();
  }

  @Override
  public void setFileOwner(
      SftpSubsystemProxy subsystem, Path file, Principal value, LinkOption... options)
      throws IOException {
    throw refused();
  }

  @Override
  public void setGroupOwner(
      SftpSubsystemProxy subsystem, Path file, Principal value, LinkOption... options)
      throws IOException {
    throw refused();
  }

  @Override
  public void setFilePermissions(
      SftpSubsystemProxy subsystem,
      Path file,
      Set<PosixFilePermission> permissions,
      LinkOption... options)
      throws IOException {
    throw refused();
  }

  @Override
  public void setFileAccessControl(
      SftpSubsystemProxy subsystem, Path file, List<AclEntry> acl, LinkOption... options)
      throws IOException {
    throw refused();
  }

  private static RefusedException refused() {
    return new RefusedException(Refusal.NOT_ALLOWED);
  }
}

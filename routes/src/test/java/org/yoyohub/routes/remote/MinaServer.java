package org.yoyohub.routes.remote;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.ServiceFactory;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerConnectionServiceFactory;
import org.apache.sshd.server.session.ServerUserAuthServiceFactory;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** A server inside the test, which can be told to misbehave. */
public final class MinaServer implements TestServer {
  private final Path root;
  private final Path keys;
  private final AtomicInteger keyNumber = new AtomicInteger();
  private final List<PublicKey> accepted = new CopyOnWriteArrayList<>();
  private final AtomicInteger authAttempts = new AtomicInteger();
  private TestKey hostKey;
  private SshServer server;
  private int port;
  public volatile Manners manners = new Manners();

  public MinaServer(Path folder) throws IOException {
    this.root = Files.createDirectories(folder.resolve("partner"));
    this.keys = Files.createDirectories(folder.resolve("server-keys"));
    TestServer.makeFolders(root);
    hostKey = TestKey.make(keys, "host");
    start();
  }

  /** How the server behaves; well, if nothing is said. */
  public static class Manners {
    protected void authenticating() {}

    protected void subsystem() {}

    protected void asking(Path file) throws IOException {}

    protected SeekableByteChannel open(
        Path file, Set<? extends OpenOption> how, SeekableByteChannel real) throws IOException {
      return real;
    }

    protected void closing(Path file) throws IOException {}

    protected void renaming(Path from, Path to) throws IOException {}

    protected void renamed(Path from, Path to) throws IOException {}

    protected void removing(Path file) throws IOException {}

    protected void listing(Path folder) throws IOException {}

    protected DirectoryStream<Path> list(DirectoryStream<Path> real) {
      return real;
    }

    protected String listed(String name) {
      return name;
    }
  }

  @Override
  public void start() throws IOException {
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.setKeyPairProvider(new FileKeyPairProvider(hostKey.file()));
    server.setPublickeyAuthenticator((user, key, session) -> isAccepted(key));
    server.setServiceFactories(
        List.of(new CountedAuth(authAttempts), ServerConnectionServiceFactory.INSTANCE));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setSubsystemFactories(List.of(sftp()));
    server.start();
    port = server.getPort();
  }

  private SftpSubsystemFactory sftp() {
    var sftp =
        new SftpSubsystemFactory() {
          @Override
          public Command createSubsystem(ChannelSession channel) throws IOException {
            manners.subsystem();
            return super.createSubsystem(channel);
          }
        };
    sftp.setFileSystemAccessor(new Accessor());
    return sftp;
  }

  private boolean isAccepted(PublicKey key) {
    manners.authenticating();
    return KeyUtils.findMatchingKey(key, accepted) != null;
  }

  /** How often anybody asked to be let in, by whatever means. */
  public int authAttempts() {
    return authAttempts.get();
  }

  public void changeHostKey() throws IOException {
    close();
    hostKey = TestKey.make(keys, "host" + keyNumber.incrementAndGet());
    start();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public String user() {
    return "yoyo";
  }

  @Override
  public TestKey hostKey() {
    return hostKey;
  }

  @Override
  public void accept(TestKey key) throws IOException {
    try {
      accepted.clear();
      accepted.add(
          AuthorizedKeyEntry.parseAuthorizedKeyEntry(key.line())
              .resolvePublicKey(null, Map.of(), null));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  /** Counts who begins to authenticate. */
  private record CountedAuth(AtomicInteger attempts) implements ServiceFactory {
    @Override
    public String getName() {
      return ServerUserAuthServiceFactory.INSTANCE.getName();
    }

    @Override
    public Service create(Session session) throws IOException {
      attempts.incrementAndGet();
      return ServerUserAuthServiceFactory.INSTANCE.create(session);
    }
  }

  /** Lets the manners have their say at every step. */
  private final class Accessor implements SftpFileSystemAccessor {
    @Override
    public SeekableByteChannel openFile(
        SftpSubsystemProxy subsystem,
        FileHandle handle,
        Path file,
        String name,
        Set<? extends OpenOption> options,
        FileAttribute<?>... attributes)
        throws IOException {
      return manners.open(
          file,
          options,
          SftpFileSystemAccessor.super.openFile(
              subsystem, handle, file, name, options, attributes));
    }

    @Override
    public void closeFile(
        SftpSubsystemProxy subsystem,
        FileHandle handle,
        Path file,
        String name,
        java.nio.channels.Channel channel,
        Set<? extends OpenOption> options)
        throws IOException {
      SftpFileSystemAccessor.super.closeFile(subsystem, handle, file, name, channel, options);
      manners.closing(file);
    }

    @Override
    public Map<String, ?> readFileAttributes(
        SftpSubsystemProxy subsystem, Path file, String view, LinkOption... options)
        throws IOException {
      manners.asking(file);
      return SftpFileSystemAccessor.super.readFileAttributes(subsystem, file, view, options);
    }

    @Override
    public void renameFile(
        SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
        throws IOException {
      manners.renaming(from, to);
      SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
      manners.renamed(from, to);
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path file, boolean isDirectory)
        throws IOException {
      manners.removing(file);
      SftpFileSystemAccessor.super.removeFile(subsystem, file, isDirectory);
    }

    @Override
    public DirectoryStream<Path> openDirectory(
        SftpSubsystemProxy subsystem,
        DirectoryHandle handle,
        Path folder,
        String name,
        LinkOption... options)
        throws IOException {
      manners.listing(folder);
      return manners.list(
          SftpFileSystemAccessor.super.openDirectory(subsystem, handle, folder, name, options));
    }

    @Override
    public void putRemoteFileName(
        SftpSubsystemProxy subsystem, Path file, Buffer buffer, String name, boolean isShort)
        throws IOException {
      SftpFileSystemAccessor.super.putRemoteFileName(
          subsystem, file, buffer, isShort ? manners.listed(name) : name, isShort);
    }
  }
}

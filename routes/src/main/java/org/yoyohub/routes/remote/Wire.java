package org.yoyohub.routes.remote;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

/** The socket under a connection, kept at hand so that it can be cut at any moment. */
final class Wire implements SocketFactory {
  private final Socket socket = new Socket();

  /** Finds the host and connects; both together within the limit. */
  void connect(String host, int port, Duration limit) throws RemoteException {
    long end = System.nanoTime() + limit.toNanos();
    try {
      var address = new InetSocketAddress(find(host, limit), port);
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      socket.connect(address, (int) Math.max(1, left));
      socket.setTcpNoDelay(true);
    } catch (SocketTimeoutException | TimeoutException e) {
      throw new RemoteException(Reason.DEADLINE, Stage.CONNECT, e);
    } catch (IOException | ExecutionException e) {
      throw new RemoteException(Reason.UNREACHABLE, Stage.CONNECT, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RemoteException(Reason.BROKEN, Stage.CONNECT, e);
    }
  }

  /** Asked in another thread: the question cannot be taken back when nobody answers it. */
  private static InetAddress find(String host, Duration limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    var found = new CompletableFuture<InetAddress>();
    var asking =
        new Thread(
            () -> {
              try {
                found.complete(InetAddress.getByName(host));
              } catch (IOException e) {
                found.completeExceptionally(e);
              }
            },
            "remote-name");
    asking.setDaemon(true);
    asking.start();
    return found.get(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Ends everything that hangs on it; never waits. */
  void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      // a socket that cannot be closed is closed already
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    return socket;
  }

  @Override
  public InputStream getInputStream(Socket connected) throws IOException {
    return connected.getInputStream();
  }

  @Override
  public OutputStream getOutputStream(Socket connected) throws IOException {
    return connected.getOutputStream();
  }
}

package org.yoyohub.routes.remote;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.yoyohub.routes.remote.RemoteException.Reason;
import org.yoyohub.routes.remote.RemoteException.Stage;

/** A partner's server over SFTP. */
final class SftpRemote implements Remote {
  /** After these an answer may still be under way, and would be taken for that to another. */
  private static final Set<Reason> OUT_OF_STEP = EnumSet.of(Reason.DEADLINE, Reason.BROKEN);

  private final Session session;
  private final ChannelSftp channel;
  private final Wire wire;
  private final Watchdog watchdog;
  private final Deadlines deadlines;

  SftpRemote(
      Session session, ChannelSftp channel, Wire wire, Watchdog watchdog, Deadlines deadlines) {
    this.session = session;
    this.channel = channel;
    this.wire = wire;
    this.watchdog = watchdog;
    this.deadlines = deadlines;
  }

  @Override
  public Listing list(String folder) throws RemoteException {
    var gathering = new Gathering(deadlines.answer());
    cutting(
        () ->
            watchdog.moving(
                deadlines,
                gathering.moved(),
                Stage.LIST,
                call(() -> channel.ls(folder, gathering))));
    return gathering.listing();
  }

  @Override
  public OptionalLong size(String path) throws RemoteException {
    return answer(Stage.STAT, () -> sizeIfThere(path));
  }

  private OptionalLong sizeIfThere(String path) throws SftpException {
    try {
      return OptionalLong.of(channel.lstat(path).getSize());
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        return OptionalLong.empty();
      }
      throw e;
    }
  }

  @Override
  public long get(String path, OutputStream to, long most) throws IOException {
    var transfer = new Transfer(most);
    var here = new Here();
    transfer(Stage.READ, here, transfer, () -> channel.get(path, here.guard(to), transfer));
    return transfer.moved().get();
  }

  @Override
  public void put(InputStream from, String path) throws IOException {
    var transfer = new Transfer(Long.MAX_VALUE);
    var here = new Here();
    transfer(
        Stage.WRITE,
        here,
        transfer,
        () -> channel.put(here.guard(from), path, transfer, ChannelSftp.OVERWRITE));
  }

  @Override
  public void rename(String from, String to) throws RemoteException {
    answer(Stage.RENAME, () -> channel.rename(from, to));
  }

  @Override
  public void delete(String path) throws RemoteException {
    try {
      answer(Stage.DELETE, () -> channel.rm(path));
    } catch (RemoteException e) {
      if (e.reason() != Reason.MISSING) {
        throw e;
      }
    }
  }

  @Override
  public boolean isOpen() {
    return session.isConnected() && channel.isConnected() && !channel.isClosed();
  }

  @Override
  public void close() {
    wire.cut();
    session.disconnect();
  }

  /** A thing the library does without giving anything back. */
  private interface Deed {
    void perform() throws SftpException;
  }

  private static Callable<Boolean> call(Deed deed) {
    return () -> {
      deed.perform();
      return true;
    };
  }

  private void answer(Stage stage, Deed deed) throws RemoteException {
    answer(stage, call(deed));
  }

  private <T> T answer(Stage stage, Callable<T> question) throws RemoteException {
    return cutting(() -> watchdog.within(deadlines.answer(), stage, question));
  }

  /** Something asked under the watchdog. */
  private interface Question<T> {
    T ask() throws RemoteException;
  }

  private <T> T cutting(Question<T> question) throws RemoteException {
    try {
      return question.ask();
    } catch (RemoteException e) {
      if (OUT_OF_STEP.contains(e.reason())) {
        wire.cut();
      }
      throw e;
    }
  }

  private void transfer(Stage stage, Here here, Transfer transfer, Deed deed) throws IOException {
    try {
      watchdog.moving(deadlines, transfer.moved(), stage, call(deed));
    } catch (RemoteException e) {
      if (!neverBegan(e, transfer)) {
        // answers to other parts of the transfer are still to come
        wire.cut();
      }
      here.throwWhatFailed();
      throw e;
    }
  }

  private static boolean neverBegan(RemoteException e, Transfer transfer) {
    return e.stage() == Stage.READ && e.reason() == Reason.MISSING && transfer.moved().get() == 0;
  }
}

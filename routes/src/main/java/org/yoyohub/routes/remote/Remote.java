package org.yoyohub.routes.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;

/**
 * An open connection to a partner's server. It makes no folders, never replaces one file by another
 * in a rename, and is used by one thread at a time.
 *
 * <p>What the server does wrong is a {@link RemoteException}; any other {@link IOException} comes
 * from this side's stream. A transfer that fails closes the connection, but for a file to read that
 * is not there.
 */
public interface Remote extends AutoCloseable {

  /** The plain files of a folder whose names are safe. */
  Listing list(String folder) throws RemoteException;

  /** How long a file is; nothing when there is none. */
  OptionalLong size(String path) throws RemoteException;

  /**
   * Reads a file, a little further than so many bytes at most.
   *
   * @return how many bytes came
   */
  long get(String path, OutputStream to, long most) throws IOException;

  /** Writes a file, from its beginning. */
  void put(InputStream from, String path) throws IOException;

  /** Gives a file another name; fails when that name is taken. */
  void rename(String from, String to) throws RemoteException;

  /** Removes a file, if it is there. */
  void delete(String path) throws RemoteException;

  /** Whether the connection stands, as far as can be told without asking. */
  boolean isOpen();

  @Override
  void close();
}

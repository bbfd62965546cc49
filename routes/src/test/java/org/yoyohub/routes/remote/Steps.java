package org.yoyohub.routes.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A connection that writes down what is done over it. */
final class Steps implements Remote {
  final List<String> visible = new ArrayList<>();
  private final Remote real;

  Steps(Remote real) {
    this.real = real;
  }

  private static String leaf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public Listing list(String folder) throws RemoteException {
    return real.list(folder);
  }

  @Override
  public OptionalLong size(String path) throws RemoteException {
    return real.size(path);
  }

  @Override
  public long get(String path, OutputStream to, long most) throws IOException {
    visible.add("get " + leaf(path));
    return real.get(path, to, most);
  }

  @Override
  public void put(InputStream from, String path) throws IOException {
    visible.add("put " + leaf(path));
    real.put(from, path);
  }

  @Override
  public void rename(String from, String to) throws RemoteException {
    visible.add("rename " + leaf(from) + " " + leaf(to));
    real.rename(from, to);
  }

  @Override
  public void delete(String path) throws RemoteException {
    visible.add("delete " + leaf(path));
    real.delete(path);
  }

  @Override
  public boolean isOpen() {
    return real.isOpen();
  }

  @Override
  public void close() {
    real.close();
  }
}

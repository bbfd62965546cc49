package org.yoyohub.core.payload;

import java.io.IOException;

/** What lies there is no plain file of its own: a link, a directory, a pipe. */
public final class NotRegularException extends IOException {
  private static final long serialVersionUID = 1L;

  public NotRegularException() {
    super("not a regular file");
  }
}

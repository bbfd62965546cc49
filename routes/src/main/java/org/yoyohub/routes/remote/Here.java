package org.yoyohub.routes.remote;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers what failed on this side of a transfer: a full disk here is no fault of a partner. */
final class Here {
  private @Nullable IOException failed;

  void throwWhatFailed() throws IOException {
    if (failed != null) {
      throw failed;
    }
  }

  private IOException failed(IOException e) {
    failed = e;
    return e;
  }

  InputStream guard(InputStream from) {
    return new FilterInputStream(from) {
      @Override
      public int read(byte[] bytes, int start, int length) throws IOException {
        try {
          return super.read(bytes, start, length);
        } catch (IOException e) {
          throw failed(e);
        }
      }
    };
  }

  OutputStream guard(OutputStream to) {
    return new FilterOutputStream(to) {
      @Override
      public void write(byte[] bytes, int start, int length) throws IOException {
        try {
          out.write(bytes, start, length);
        } catch (IOException e) {
          throw failed(e);
        }
      }
    };
  }
}

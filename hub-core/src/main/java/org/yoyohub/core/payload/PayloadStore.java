package org.yoyohub.core.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.yoyohub.core.delivery.Payload;

/** Keeps bytes by their digest, sealed on disk. What {@link #put} returned can be read for ever. */
public interface PayloadStore {
  /** Streams bytes in while hashing them; durable when it returns. */
  Payload put(InputStream bytes) throws IOException;

  /** Streams bytes in from whoever writes them. */
  Payload write(Writing writing) throws IOException;

  InputStream open(Payload payload) throws IOException;

  boolean has(Payload payload);

  /** Reads the bytes again and says whether they still have their digest. */
  boolean isIntact(Payload payload);

  /** Writes bytes into a stream that the store gives. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }
}

package org.yoyohub.ops.gate.room;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the four folders a partner sees. */
public enum Place {
  IN,
  OUT,
  RECEIPTS,
  DONE;

  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Place> named(String folder) {
    return Stream.of(values()).filter(p -> p.folder().equals(folder)).findFirst();
  }
}

package org.yoyohub.routes.remote;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.yoyohub.core.payload.Digests;

/** A file on a partner's server and the one that says it is complete. */
record Pair(RemoteFile data, RemoteFile sign) {

  /** The name under which is noted what became of a completion file; no name of the partner's. */
  static String noteName(RemoteFile sign) {
    return HexFormat.of().formatHex(digest(asText(sign)), 0, 16);
  }

  /** What is noted: which data this completion file spoke of. */
  String note() {
    return HexFormat.of().formatHex(digest(asText(data)));
  }

  private static String asText(RemoteFile file) {
    return file.name() + "\n" + file.bytes() + "\n" + file.changed();
  }

  private static byte[] digest(String text) {
    return Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}

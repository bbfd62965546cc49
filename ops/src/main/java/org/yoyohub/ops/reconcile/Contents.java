package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.core.payload.NotRegularException;

/** Whether a file on disk holds what it should. */
enum Contents {
  SAME,
  OTHER,
  NONE;

  private static final int BLOCK = 1 << 16;

  /** Compares a file with a payload. */
  static Contents compare(Path file, Payload payload) throws IOException {
    return compare(file, in -> isSame(in, payload));
  }

  /** Compares a small file with a text. */
  static Contents compare(Path file, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return compare(file, in -> java.util.Arrays.equals(in.readNBytes(bytes.length + 1), bytes));
  }

  private interface Comparison {
    boolean isSame(InputStream in) throws IOException;
  }

  private static Contents compare(Path file, Comparison comparison) throws IOException {
    try (var in = FileOps.readRegular(file)) {
      return comparison.isSame(in) ? SAME : OTHER;
    } catch (NoSuchFileException e) {
      return NONE;
    } catch (NotRegularException e) {
      return OTHER;
    }
  }

  private static boolean isSame(InputStream in, Payload payload) throws IOException {
    var sha256 = Digests.sha256();
    var block = new byte[BLOCK];
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      sha256.update(block, 0, n);
    }
    return HexFormat.of().formatHex(sha256.digest()).equals(payload.sha256());
  }
}

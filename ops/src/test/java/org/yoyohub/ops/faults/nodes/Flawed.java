package org.yoyohub.ops.faults.nodes;

import java.io.IOException;
import java.nio.file.Files;
import org.yoyohub.ops.faults.Sender;
import org.yoyohub.samples.files.SentFile;

/** A file of which one row, the last with a full-width space in it, will be refused. */
final class Flawed {
  static final String EXPECT = "APPLIED:1";

  private Flawed() {}

  static SentFile of(Sender sender, int rows) throws IOException {
    var sent = sender.prepare(rows);
    var text = Files.readString(sent.data());
    int at = text.lastIndexOf('　');
    return Altered.with(sent, text.substring(0, at) + " " + text.substring(at + 1));
  }
}

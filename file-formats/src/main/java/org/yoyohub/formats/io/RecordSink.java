package org.yoyohub.formats.io;

import org.yoyohub.formats.check.FindingCode;

/** Takes the records of a file as they are read. */
public interface RecordSink {
  void record(Row row);

  /** A record that is there but cannot be read. */
  void unreadable(long line, FindingCode code, String limit);
}

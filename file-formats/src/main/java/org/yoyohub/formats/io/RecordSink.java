package org.yoyohub.formats.io;

import org.yoyohub.formats.finding.FindingCode;

/** Takes the records of a file as they are read. */
public interface RecordSink {
  void record(Row row);

  /** Something to tell of the record that follows. */
  void warning(long line, FindingCode code);

  /** A record that is there but cannot be read. */
  void unreadable(long line, FindingCode code, String limit);
}

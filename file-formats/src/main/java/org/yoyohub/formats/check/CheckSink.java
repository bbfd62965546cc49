package org.yoyohub.formats.check;

import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.io.Row;

/**
 * Takes what the checks say: the good records, and what is wrong with the others, in the order of
 * lines.
 */
public interface CheckSink {
  void good(Row row);

  void finding(Finding finding);
}

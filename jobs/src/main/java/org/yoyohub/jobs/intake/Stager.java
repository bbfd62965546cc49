package org.yoyohub.jobs.intake;

import java.sql.SQLException;
import org.yoyohub.core.secret.MyNumberCipher;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.application.StageTable;

/**
 * Fills a staging table. What was there of the same delivery is cleared first, so it can be done
 * again.
 */
interface Stager {
  Filling begin(StageTable table) throws SQLException;

  /** What is stored in place of a 個人番号. */
  static byte[] token(MyNumberCipher cipher, String value) {
    return value.isEmpty() ? new byte[0] : cipher.seal(value);
  }

  /** An open staging table; nothing is there unless {@link #finish} came through. */
  interface Filling extends AutoCloseable {
    void add(Row row);

    void finish() throws SQLException;

    @Override
    void close() throws SQLException;
  }
}

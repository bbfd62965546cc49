package org.yoyohub.ops.bench.transport;

import java.nio.file.Path;

/**
 * How many files, how large, how often, where.
 *
 * @param files through the drop folder; 0 leaves that part out, here and below
 * @param remoteFiles to and from an SFTP server
 * @param inbox tiny files in one inbox
 */
record TransportPlan(
    int files,
    long fileBytes,
    int remoteFiles,
    long remoteBytes,
    int inbox,
    int runs,
    Path work,
    Store store) {

  /** A PostgreSQL to make a schema in. */
  record Store(String url, String user, String password) {}
}

package org.yoyohub.ops.node;

import java.nio.file.Path;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;

/** The store of a node, opened with its tables: PostgreSQL as the settings say, else embedded. */
final class NodeDatabase {
  private NodeDatabase() {}

  static Database open(NodeSettings settings) {
    try {
      return database(settings).migrate();
    } catch (RuntimeException e) {
      var why = firstLine(deepest(e));
      throw new HubException(FaultCode.DATABASE, "the database cannot be opened: " + why, e);
    }
  }

  private static Throwable deepest(Throwable e) {
    var deepest = e;
    for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    return deepest;
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }

  // H2 would close itself when the process is told to stop, under the jobs that still end
  private static Database embedded(Path directory) {
    return Database.open(Database.embeddedUrl(directory) + ";DB_CLOSE_ON_EXIT=FALSE", "hub", "");
  }

  /** A worker needs two at a time; routes, sweepers and questions need theirs. */
  private static int connections(NodeSettings settings) {
    return 2 * settings.workers() + 8;
  }

  private static Database database(NodeSettings settings) {
    return settings
        .database()
        .map(url -> Database.open(url, settings.user(), settings.password(), connections(settings)))
        .orElseGet(() -> embedded(settings.directory()));
  }
}

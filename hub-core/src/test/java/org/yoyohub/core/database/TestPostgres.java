package org.yoyohub.core.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, one server for all tests of a JVM, a fresh database for whoever asks. */
public final class TestPostgres {
  public static final String USER = "postgres";
  public static final String PASSWORD = "";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  /** Holds the server; started when it is first touched, stopped with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "100")
            // the server's own log would quote rows that it refuses
            .setServerConfig("log_error_verbosity", "terse")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The JDBC URL of an empty database that nobody else uses. */
  public static String freshUrl() {
    var name = "hub_" + DATABASES.incrementAndGet();
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database could be made", e);
    }
    return Server.RUNNING.getJdbcUrl(USER, name);
  }

  /** An empty database with the hub's tables. */
  public static Database fresh() {
    return Database.open(freshUrl(), USER, PASSWORD, 8).migrate();
  }
}

package org.yoyohub.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.yoyohub.core.fault.FaultPoint;

/** The hub's database: its connections, its dialect, its tables brought up to date. */
public final class Database implements AutoCloseable {
  /** What H2 needs to speak like PostgreSQL and to keep what it acknowledged. */
  private static final String[] H2_OPTIONS = {
    "MODE=PostgreSQL",
    "DATABASE_TO_LOWER=TRUE",
    "DEFAULT_NULL_ORDERING=HIGH",
    "WRITE_DELAY=0",
    "LOCK_TIMEOUT=30000"
  };

  /**
   * A node that froze in the middle of a transaction loses it, and its locks, before its leases are
   * over: 15 seconds are less than what is left of a lease when it is renewed.
   */
  private static final String NOBODY_WAITS_FOR_EVER =
      "-c idle_in_transaction_session_timeout=15s -c lock_timeout=30s";

  private final Dialect dialect;
  private final HikariDataSource dataSource;
  private final PlatformTransactionManager transactions;

  private Database(Dialect dialect, HikariDataSource dataSource) {
    this.dialect = dialect;
    this.dataSource = dataSource;
    this.transactions =
        FaultPoint.isPlanned()
            ? new BreakableTransactions(dataSource, dialect)
            : new JdbcTransactionManager(dataSource);
  }

  /** Opens a pool; nothing is migrated yet. */
  public static Database open(String url, String user, String password) {
    return open(url, user, password, 10);
  }

  /** Opens a pool of at most so many connections. */
  public static Database open(String url, String user, String password, int connections) {
    var dialect = Dialect.of(url);
    var pool = config(dialect, url, user, password, connections);
    if (dialect == Dialect.POSTGRESQL) {
      pool.addDataSourceProperty("options", NOBODY_WAITS_FOR_EVER);
    }
    return new Database(dialect, new HikariDataSource(pool));
  }

  private static HikariConfig config(
      Dialect dialect, String url, String user, String password, int connections) {
    var config = new HikariConfig();
    config.setJdbcUrl(dialect == Dialect.H2 ? withH2Options(url) : url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setPoolName("hub-" + dialect.name().toLowerCase(Locale.ROOT));
    if (dialect == Dialect.POSTGRESQL) {
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
      config.addDataSourceProperty("tcpKeepAlive", "true");
    }
    return config;
  }

  /** The embedded default below a data directory. */
  public static Database embedded(Path dataDirectory) {
    return open(embeddedUrl(dataDirectory), "hub", "");
  }

  /** The URL of the embedded default below a data directory. */
  public static String embeddedUrl(Path dataDirectory) {
    return withH2Options("jdbc:h2:file:" + dataDirectory.toAbsolutePath().resolve("db/hub"));
  }

  private static String withH2Options(String url) {
    var full = new StringBuilder(url);
    var upper = url.toUpperCase(Locale.ROOT);
    for (var option : H2_OPTIONS) {
      var name = option.substring(0, option.indexOf('=') + 1);
      if (!upper.contains(";" + name)) {
        full.append(';').append(option);
      }
    }
    return full.toString();
  }

  /** Brings the tables up to date with what lies in db/migration on the class path. */
  public Database migrate() {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .cleanDisabled(true)
        .load()
        .migrate();
    return this;
  }

  public Dialect dialect() {
    return dialect;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** The one transaction manager over this data source; who shares it shares transactions. */
  public PlatformTransactionManager transactions() {
    return transactions;
  }

  /**
   * Transactions for what may be lost when the server falls: their commit does not wait for the
   * disk. The embedded store has no such thing.
   */
  public PlatformTransactionManager unhurried() {
    return dialect == Dialect.H2 || FaultPoint.isPlanned()
        ? transactions
        : new UnhurriedTransactions(dataSource);
  }

  /** How many connections there are at most. */
  public int connections() {
    return dataSource.getMaximumPoolSize();
  }

  @Override
  public void close() {
    dataSource.close();
  }
}

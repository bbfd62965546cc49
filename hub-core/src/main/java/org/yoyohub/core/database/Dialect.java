package org.yoyohub.core.database;

/** Which database stands below. PostgreSQL is the real store; H2 is for trial and demo. */
public enum Dialect {
  POSTGRESQL("jdbc:postgresql:"),
  H2("jdbc:h2:");

  private final String prefix;

  Dialect(String prefix) {
    this.prefix = prefix;
  }

  /** The dialect a JDBC URL speaks. */
  public static Dialect of(String url) {
    for (var dialect : values()) {
      if (url.startsWith(dialect.prefix)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException("must begin with jdbc:postgresql: or jdbc:h2:");
  }
}

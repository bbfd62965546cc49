package org.yoyohub.jobs.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A file of statements, each under a line "-- name: …", found by name. */
public final class SqlScript {
  private static final String MARK = "-- name: ";
  private final Map<String, String> statements;

  private SqlScript(Map<String, String> statements) {
    this.statements = statements;
  }

  /** Reads the script that lies beside a class. */
  public static SqlScript beside(Class<?> owner, String file) {
    try (var in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SqlScript parse(String text) {
    var statements = new LinkedHashMap<String, String>();
    for (var part : text.split("(?m)^" + MARK, -1)) {
      int newline = part.indexOf('\n');
      int semicolon = part.lastIndexOf(';');
      if (newline > 0 && semicolon > newline) {
        statements.put(part.substring(0, newline).strip(), part.substring(newline + 1, semicolon));
      }
    }
    return new SqlScript(statements);
  }

  public boolean has(String name) {
    return statements.containsKey(name);
  }

  /** The statement of this name, reading its rows from the given table or query. */
  public String statement(String name, String rows) {
    var statement = statements.get(name);
    if (statement == null) {
      throw new IllegalArgumentException("no statement is named " + name);
    }
    return statement.replace("${rows}", rows);
  }
}

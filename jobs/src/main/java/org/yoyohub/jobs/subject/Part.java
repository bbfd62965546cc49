package org.yoyohub.jobs.subject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * What is done, statement by statement, with the rows of one 変更区分. A statement that its own script
 * has not is in common.sql.
 *
 * @param isMixed whether the file holds rows of other changes too
 */
record Part(Change change, SqlScript script, List<String> statements, boolean isMixed) {
  static final SqlScript COMMON = script("common.sql");

  private static final Part REGISTER =
      new Part(
          Change.REGISTER,
          script("register.sql"),
          List.of(
              "wake",
              "my_number",
              "subject",
              "move",
              "key",
              "keyed",
              "queue",
              "reconsider",
              "history",
              "registration",
              "heard"),
          false);
  private static final Part UPDATE =
      new Part(
          Change.UPDATE,
          script("update.sql"),
          List.of(
              "wake",
              "my_number",
              "subject",
              "move",
              "key",
              "keyed",
              "reconsider",
              "history",
              "registration",
              "heard"),
          false);
  private static final Part EXPIRE =
      new Part(
          Change.EXPIRE,
          script("expire.sql"),
          List.of("subject", "entitlement", "waiting", "queue", "history", "registration", "heard"),
          false);

  /** A file of registrations. */
  static final List<Part> REGISTRATION = List.of(REGISTER);

  /** The same into empty tables. */
  static final Part FIRST_LOAD =
      new Part(
          Change.REGISTER,
          script("first-load.sql"),
          List.of("my_number", "subject", "key", "queue", "history", "registration"),
          false);

  private static final Map<String, List<Part>> BY_KIND =
      Map.of(
          "subject-register", REGISTRATION,
          "subject-update", List.of(UPDATE),
          "subject-expire", List.of(EXPIRE),
          "subject-update-or-expire", List.of(UPDATE.ofForm(), EXPIRE.ofForm()));

  /** What a contract's line "apply" may name. */
  static Set<String> kinds() {
    return BY_KIND.keySet();
  }

  static List<Part> of(String kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }

  static SqlScript script(String file) {
    return SqlScript.beside(Part.class, file);
  }

  private Part ofForm() {
    return new Part(change, script, statements, true);
  }

  /** Its statements on these rows, in their order. */
  List<String> sql(String rows) {
    var own = isMixed ? ofChange(rows) : rows;
    return statements.stream()
        .map(name -> (script.has(name) ? script : COMMON).statement(name, own))
        .toList();
  }

  private String ofChange(String rows) {
    return "(select * from " + rows + " of_change where change = '" + change.code() + "')";
  }
}

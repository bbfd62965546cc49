package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.database.TestPostgres;

/** {@code hub start --db} on a real PostgreSQL. */
class PostgresStartIT {
  @TempDir private Path dir;

  @Test
  void worksOnPostgresAndFindsTheEventThatWasRewritten() throws Exception {
    var url = freshUrlWithoutUser();
    try (var hub = StartedHub.on(dir.resolve("data"), shell(TestPostgres.USER), "--db", url)) {
      assertThat(hub.out().get(0)).contains("PostgreSQL").doesNotContain(url);

      hub.drop(1);
      hub.receipt(1);
      assertThat(hub.ask("verify").exit()).isZero();
      assertThat(hub.ask("trace", aSubject(url)).out()).contains("処理結果", "A_011-001_IF_131113");
      rewriteAnEvent(url);

      var said = hub.ask("verify", "--json");
      assertThat(said.exit()).isEqualTo(8);
      assertThat(said.json().path("chain").path("firstBad").asLong()).isEqualTo(2);
      assertThat(hub.terminate()).isZero();
      assertThat(hub.err()).isEmpty();
    }
    assertThat(dir.resolve("data/db")).doesNotExist();
  }

  /** The user comes from the environment, as it should. */
  private static String freshUrlWithoutUser() {
    return TestPostgres.freshUrl().replaceFirst("\\?.*", "");
  }

  private static String aSubject(String url) {
    try (var database = Database.open(url, TestPostgres.USER, TestPostgres.PASSWORD, 1)) {
      return JdbcClient.create(database.dataSource())
          .sql("select min(subject_number) from subject")
          .query(String.class)
          .single();
    }
  }

  private static void rewriteAnEvent(String url) {
    try (var database = Database.open(url, TestPostgres.USER, TestPostgres.PASSWORD, 1)) {
      var jdbc = JdbcClient.create(database.dataSource());
      assertThat(jdbc.sql("update ledger_event set reason = 'else' where number = 2").update())
          .isEqualTo(1);
    }
  }

  @Test
  void saysInOneLineThatTheDatabaseLetsNobodyIn() throws Exception {
    var url = freshUrlWithoutUser();
    var said =
        shell("nobody-here").hub("start", "--dir", dir.resolve("data").toString(), "--db", url);

    assertThat(said.exit()).isEqualTo(16);
    assertThat(said.err().lines()).as(said.err()).hasSize(1);
    assertThat(said.err()).contains("database").doesNotContain("Exception");
  }

  private Launcher shell(String user) {
    return new Launcher(dir, Map.of("HUB_DB_USER", user, "HUB_DB_PASSWORD", TestPostgres.PASSWORD));
  }
}

package org.yoyohub.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.database.Database;

/** A town of five days, checked against what its partner believes. */
class DemoIT {
  @TempDir private static Path dir;
  private static DemoResult result;
  private static final List<String> PROGRESS = new ArrayList<>();

  @BeforeAll
  static void live() throws Exception {
    result = new Demo(new DemoPlan(300, 5, 11, dir.resolve("town")), PROGRESS::add).run();
  }

  @Test
  void endsWell() {
    assertThat(result.isGood()).isTrue();
    assertThat(result.balances()).hasSize(4);
    assertThat(PROGRESS).hasSizeGreaterThan(10);
  }

  @Test
  void holdsExactlyThoseAsValidWhomThePartnerRegistered() {
    try (var database = Database.embedded(dir.resolve("town"))) {
      var living =
          JdbcClient.create(database.dataSource())
              .sql("select subject_number from subject where not expired order by subject_number")
              .query(String.class)
              .list();

      assertThat(new TreeSet<>(living)).isEqualTo(result.registered()).hasSizeGreaterThan(200);
    }
  }

  @Test
  void listsTheDigestsOfWhatReallyLiesThere() throws Exception {
    for (var line : Files.readAllLines(dir.resolve("town/payloads.sha256"))) {
      var file = dir.resolve("town").resolve(line.substring(66));
      if (Files.exists(file)) {
        assertThat(sha256(file)).as(line).isEqualTo(line.substring(0, 64));
      } else {
        // what came in was taken from the door
        assertThat(file.getParent()).hasFileName("in");
      }
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}

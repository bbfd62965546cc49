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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(result.differences()).isEmpty();
    assertThat(result.complaints()).isEmpty();
    assertThat(result.isGood()).isTrue();
    assertThat(result.balances())
        .extracting(InterfaceBalance::interfaceId)
        .contains("JUKI-IDO", "A_011-001_IF", "A_013-001-RES", "H_081-002-FORM");
    assertThat(PROGRESS).hasSizeGreaterThan(10);
  }

  @Test
  void givesEverybodyANumberAKeyOrAReasonAndEntitlements() {
    var census = result.census();

    assertThat(census.living()).isGreaterThan(200);
    assertThat(census.withKey()).isGreaterThan(census.living() / 2);
    assertThat(census.withNeither()).isZero();
    assertThat(census.entitlements()).isGreaterThan(census.withKey());
  }

  @Test
  void isStoppedInTheMiddleOfItsWorkAndEndsInTheSameFiles() throws Exception {
    var struck = new Demo(new DemoPlan(60, 6, 3, true, dir.resolve("struck")), said -> {}).run();
    var again = new Demo(new DemoPlan(60, 6, 3, true, dir.resolve("again")), said -> {}).run();

    assertThat(struck.differences()).isEmpty();
    assertThat(struck.isGood()).isTrue();
    assertThat(struck.restarts()).isGreaterThan(2);
    assertThat(again.isGood()).isTrue();
    assertThat(Files.readString(dir.resolve("again/payloads.sha256")))
        .isEqualTo(Files.readString(dir.resolve("struck/payloads.sha256")));
  }

  @Test
  void listsTheDigestsOfWhatReallyLiesThere() throws Exception {
    int seen = 0;
    for (var line : Files.readAllLines(dir.resolve("town/payloads.sha256"))) {
      var file = dir.resolve("town").resolve(line.substring(66));
      // what came in was taken from the door, and partners took what they had read
      if (Files.exists(file)) {
        assertThat(sha256(file)).as(line).isEqualTo(line.substring(0, 64));
        seen++;
      }
    }
    assertThat(seen).isPositive();
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}

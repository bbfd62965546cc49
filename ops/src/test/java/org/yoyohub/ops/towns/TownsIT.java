package org.yoyohub.ops.towns;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Seeded towns live for weeks with failing neighbours and a hub that falls. {@code -Dtowns=200
 * -Dtowns.days=30} is the long form; {@code -Dtowns.first} begins with another seed.
 */
class TownsIT {
  private static final int TOWNS = Integer.getInteger("towns", 3);
  private static final int DAYS = Integer.getInteger("towns.days", 12);
  private static final int PEOPLE = Integer.getInteger("towns.people", 60);
  private static final long FIRST = Long.getLong("towns.first", 1);

  @TempDir private Path directory;
  private static Level usual = Level.INFO;

  /** Each fall is told by every part that falls, at length; here that is as it should be. */
  @BeforeAll
  static void silence() {
    usual = root().getLevel();
    root().setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    root().setLevel(usual);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  @Test
  void everyTownEndsAsItsOwnBooksSay() throws Exception {
    int fallen = 0;
    for (long seed = FIRST; seed < FIRST + TOWNS; seed++) {
      try (var falls = Falls.seeded(seed);
          var life = town(seed, falls)) {
        life.live(DAYS);

        assertThat(life.differences()).as("seed " + seed).isEmpty();
        assertThat(life.people()).as("seed " + seed).isGreaterThan(PEOPLE / 2);
        fallen += falls.count();
      }
    }
    System.out.println(TOWNS + " towns, " + DAYS + " days each, " + fallen + " falls: all agree");
    assertThat(fallen).as("falls").isPositive();
  }

  @Test
  void theSameSeedGivesTheSameBytesHoweverOftenTheHubFalls() throws Exception {
    List<String> steady;
    try (var falls = Falls.none();
        var life = town(7, falls)) {
      life.live(DAYS);
      steady = life.payloads();
    }
    try (var falls = Falls.seeded(7);
        var life = town(7, falls)) {
      life.live(DAYS);
      assertThat(falls.count()).isPositive();
      assertThat(life.payloads()).isEqualTo(steady);
    }
    assertThat(steady).hasSizeGreaterThan(50);
  }

  private TownLife town(long seed, Falls falls) throws Exception {
    var own = directory.resolve("seed-" + seed + (falls.isAny() ? "-falling" : "-steady"));
    return new TownLife(own, seed, PEOPLE, DAYS, falls);
  }
}

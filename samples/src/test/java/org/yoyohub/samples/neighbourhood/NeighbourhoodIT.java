package org.yoyohub.samples.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoyohub.samples.faults.Failures;
import org.yoyohub.samples.partners.Mistake;

/** The neighbourhood around a hub in memory that does all it should. */
class NeighbourhoodIT {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  @TempDir Path dir;

  @Test
  void agreesWithAHubThatDoesAllItShould() throws IOException {
    var days = live(plan(7, 400), 12);

    assertThat(days.neighbourhood.oracle().judge(days.hub.book.seen())).isEmpty();
    assertThat(days.neighbourhood.oracle().judgeMirrors()).isEmpty();
    assertThat(days.neighbourhood.complaints()).isEmpty();
    assertThat(days.neighbourhood.owed()).isEmpty();
    assertThat(days.hub.gaps).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesInTheEndWhateverFailedOnTheWay(long seed) throws IOException {
    var failures = Failures.seeded(seed).until(FIRST.plusDays(10));

    var days = live(plan(seed, 300).failing(failures), 16);

    assertThat(days.neighbourhood.oracle().judge(days.hub.book.seen())).isEmpty();
    assertThat(days.neighbourhood.oracle().judgeMirrors()).isEmpty();
    assertThat(days.neighbourhood.complaints()).isEmpty();
    assertThat(days.neighbourhood.owed()).isEmpty();
    assertThat(days.hub.gaps + days.hub.duplicates).isPositive();
  }

  @Test
  void bringsEveryKindOfCase() throws IOException {
    var failures = Failures.seeded(3).until(FIRST.plusDays(10));

    var days = live(plan(3, 900).failing(failures), 16);

    var one = days.neighbourhood;
    assertThat(one.chukan().results()).containsKeys("1", "2", "3", "9");
    assertThat(one.world().moves()).isPositive();
    assertThat(one.pmh().issued()).isPositive();
    assertThat(one.onshi().confirmed()).isPositive();
    assertThat(one.myna().accounts()).isGreaterThan(one.onshi().confirmed() / 2);
    assertThat(days.hub.book.pseudonyms).isNotEmpty();
    var mistakes = new HashSet<Mistake>();
    one.offices().values().forEach(office -> mistakes.addAll(office.mistakes().keySet()));
    assertThat(mistakes)
        .contains(Mistake.SHARED_MY_NUMBER, Mistake.SECOND_NUMBER, Mistake.WRONG_SEX);
    assertThat(days.hub.book.seen().filter(s -> "B202".equals(s.waitingReason())).count())
        .isEqualTo(neverMended(one));
  }

  private static long neverMended(Neighbourhood one) {
    return one.plan().municipalities().stream()
        .flatMap(code -> one.world().outsiders(code).stream())
        .filter(outsider -> outsider.patience() == 0)
        .count();
  }

  @Test
  void livesTheSameDaysFromTheSameSeed() throws IOException {
    var failures = Failures.seeded(5).until(FIRST.plusDays(6));
    var one = live(plan(5, 200).failing(failures), 9);
    var other =
        live(
            NeighbourhoodPlan.of(dir.resolve("other/partners"), 5, 200, FIRST).failing(failures),
            9);

    assertThat(one.hub.book.seen().toList()).isEqualTo(other.hub.book.seen().toList());
    assertThat(one.hub.book.seen().count()).isGreaterThan(200);
  }

  private NeighbourhoodPlan plan(long seed, int people) {
    return NeighbourhoodPlan.of(dir.resolve("partners"), seed, people, FIRST);
  }

  private static Days live(NeighbourhoodPlan plan, int count) throws IOException {
    return new Days(plan).live(count);
  }
}

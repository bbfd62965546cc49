package org.yoyohub.samples.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.samples.faults.Failures;
import org.yoyohub.samples.files.Inbox;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.Sender;
import org.yoyohub.samples.files.TakenFile;
import org.yoyohub.samples.people.Resident;
import org.yoyohub.samples.town.Expected.Person;
import org.yoyohub.samples.world.World;
import org.yoyohub.samples.world.WorldPlan;

class ChukanIT {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private final World world = World.of(new WorldPlan(5, 40, FIRST, List.of("131113")));
  private final Catalogue catalogue = Catalogue.standard();
  @TempDir Path partners;
  private Outbox hub;
  private int asked;

  @BeforeEach
  void begin() {
    world.town("131113").live(row -> {});
    hub = new Outbox(partners.resolve("chukan-000000/out"), Sender.named("chukan-000000"));
  }

  @Test
  void issuesOneKeyAPersonForEver() {
    var chukan = chukan(Failures.none());
    ask(FIRST, people(), "");
    chukan.work(FIRST);
    var first = keys(answers().get(0));
    ask(FIRST.plusDays(1), people(), "");
    chukan.work(FIRST.plusDays(1));

    assertThat(keys(answers().get(0))).isEqualTo(first);
    assertThat(first).hasSize(40).doesNotHaveDuplicates().allMatch(k -> k.startsWith("MIHON-KEY"));
  }

  @Test
  void tellsOnshiOfEachKeyOnce() {
    var chukan = chukan(Failures.none());
    for (int day = 0; day < 3; day++) {
      ask(FIRST.plusDays(day), people(), "");
      chukan.work(FIRST.plusDays(day));
    }

    var told = take("A_013-001-ONSHI");

    assertThat(told).singleElement().extracting(file -> file.rows().size()).isEqualTo(40);
  }

  @Test
  void refusesAnotherAddressAndAnotherName() {
    var chukan = chukan(Failures.none());
    ask(FIRST, people().subList(0, 1), "address");
    ask(FIRST, people().subList(1, 2), "name");
    chukan.work(FIRST);

    var results = answers().stream().map(file -> file.rows().get(0).get(2)).toList();

    assertThat(results).containsExactly("2", "3");
  }

  @Test
  void failsInEveryWayAndIsWellAgainInTheEnd() {
    var failures = Failures.seeded(21).until(FIRST.plusDays(60));
    var chukan = chukan(failures);
    var seen = new ArrayList<Integer>();
    var results = new ArrayList<String>();
    for (int day = 0; day < 64; day++) {
      ask(FIRST.plusDays(day), people(), "");
      chukan.work(FIRST.plusDays(day));
      for (var file : answers()) {
        seen.add(file.name().sequence());
        file.rows().forEach(row -> results.add(row.get(2) + row.get(3).startsWith("MIHON-KEY-F")));
      }
    }

    assertThat(seen).as("a file that comes twice").hasSizeGreaterThan((int) distinct(seen));
    assertThat(seen).as("wrong order").isNotEqualTo(seen.stream().sorted().toList());
    assertThat(distinct(seen)).as("no gap in the end").isEqualTo(max(seen));
    assertThat(results).contains("1false", "9false", "1true");
    assertThat(chukan.keepsBack()).isFalse();
  }

  private static long distinct(List<Integer> numbers) {
    return numbers.stream().distinct().count();
  }

  private static long max(List<Integer> numbers) {
    return numbers.stream().mapToInt(n -> n).max().orElseThrow();
  }

  private PretendChukan chukan(Failures failures) {
    return new PretendChukan(partners, world.national(), 5, failures);
  }

  private List<Resident> people() {
    return world.town("131113").now().people().values().stream().map(Person::resident).toList();
  }

  /** Asks for people; one of their items is wrong, if it is named. */
  private void ask(LocalDate day, List<Resident> people, String wrong) {
    try (var file = hub.open(catalogue.get("A_013-001_IF"), day)) {
      for (var one : people) {
        file.record(
            List.of(
                "R" + ++asked,
                one.myNumber(),
                wrong.equals("name") ? "見本　別人" : one.name().full(),
                one.name().kana(),
                one.birth().text(),
                one.sex(),
                wrong.equals("address") ? "見本県見本市" : one.home().address()));
      }
      file.send();
    }
  }

  private List<TakenFile> answers() {
    return take("A_013-001-RES");
  }

  private List<TakenFile> take(String id) {
    return new Inbox(partners.resolve("chukan-000000/in"), catalogue.get(id)).take();
  }

  private static List<String> keys(TakenFile file) {
    return file.rows().stream().map(row -> row.get(3)).toList();
  }
}

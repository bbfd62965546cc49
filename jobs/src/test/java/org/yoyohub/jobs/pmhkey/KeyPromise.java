package org.yoyohub.jobs.pmhkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.jobs.house.Chukan;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;
import org.yoyohub.jobs.house.Store;
import org.yoyohub.jobs.intake.PrivacyWatch;

/**
 * Two municipalities and 中間サーバー等 round a hub, on each store. At the end of every scenario the chain
 * holds, all balances close, and no mark of a person stands where none may.
 */
@ParameterizedClass
@EnumSource(Store.class)
abstract class KeyPromise {
  static final String KEY = "KEY-MIHON-1";
  static final String OTHER_KEY = "KEY-MIHON-2";

  @Parameter Store store;
  @TempDir Path directory;
  House house;
  Chukan chukan;
  private PrivacyWatch watch;
  private final Map<String, Integer> files = new HashMap<>();

  @BeforeEach
  void open() throws Exception {
    watch = new PrivacyWatch();
    house = new House(store, directory, agreements());
    chukan = new Chukan(house);
  }

  String[] agreements() {
    return new String[] {"kenko-131113", "kenko-131121", Chukan.PARTNER, "pmh-000000"};
  }

  @AfterEach
  void everythingIsAccountedFor() {
    try (var closing = house) {
      assertThat(closing.ledger.proveChain().holds()).isTrue();
      assertThat(house.deliveries()).allMatch(delivery -> delivery.balance().closes());
      watch.findsNothing(house);
    }
  }

  /** Registers people with 大田区. */
  Sent register(Person... people) throws IOException {
    return send(new Drop("A_011-001_IF"), people);
  }

  /** Registers people with 世田谷区, under numbers of its own. */
  Sent registerElsewhere(Person... people) throws IOException {
    return send(new Drop("A_011-001_IF").from("kenko-131121").of("131121"), people);
  }

  private Sent send(Drop drop, Person... people) throws IOException {
    int sequence = files.merge(drop.partner(), 1, Integer::sum);
    return house.send(
        drop.day(LocalDate.now(house.clock).getDayOfMonth()).sequence(sequence).rows(people));
  }

  /** The same person with a number of 世田谷区. */
  static Person elsewhere(int serial) {
    return Person.person(serial).with("subject_number", numberElsewhere(serial));
  }

  static String numberElsewhere(int serial) {
    return "131121%015d".formatted(serial);
  }

  void ask() {
    house.runJob("pmh-key");
  }

  void askTomorrow() {
    house.clock.tomorrow();
    ask();
  }

  /** State and reason of everybody in the queue, by number. */
  List<String> queue() {
    return house
        .rows("select state, reason, attempts from subject_queue order by subject_number")
        .stream()
        .map(row -> (row.get("state") + " " + row.get("reason") + " " + row.get("attempts")))
        .toList();
  }

  /** Whose number goes by which key. */
  List<String> keys() {
    return house.rows("select * from subject_key order by subject_number").stream()
        .map(row -> row.get("subject_number") + " " + row.get("pmh_key"))
        .toList();
  }

  void sql(String... statements) {
    Arrays.stream(statements).forEach(house::run);
  }
}

package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;
import org.yoyohub.jobs.house.Store;

/**
 * What holds whatever becomes of subjects, on each store: every file is answered, balances close,
 * and a row is 保留 exactly while the queue names it.
 */
@ParameterizedClass
@EnumSource(Store.class)
abstract class SubjectPromise {
  static final String REGISTER = "A_011-001_IF";
  static final String UPDATE = "A_021-001_IF";
  static final String EXPIRE = "A_031-001_IF";
  static final String REGISTER_FORM = "A_012-002_帳";
  static final String UPDATE_FORM = "A_022-002_帳";

  @Parameter Store store;
  @TempDir Path directory;
  House house;
  private final Map<String, Integer> sequences = new HashMap<>();

  @BeforeEach
  void open() throws Exception {
    house = new House(store, directory, "kenko-131113", "kenko-131121", "chukan-000000");
  }

  @AfterEach
  void everythingIsAccountedFor() {
    try (var closing = house) {
      assertThat(closing.ledger.proveChain().holds()).isTrue();
      assertThat(closing.deliveries()).allMatch(delivery -> delivery.balance().closes());
      assertThat(closing.deliveries())
          .filteredOn(delivery -> !delivery.state().isOutbound())
          .allMatch(delivery -> delivery.state() == DeliveryState.ANSWERED);
      assertThat(closing.rows("select delivery_id, line from subject_queue order by 1, 2"))
          .isEqualTo(
              closing.rows(
                  "select delivery_id, line from registration_history where outcome = '4' order by 1, 2"));
    }
  }

  /** The next file of 大田区, 131113. */
  Sent send(String interfaceId, Person... people) throws IOException {
    return send("131113", interfaceId, people);
  }

  Sent send(String municipality, String interfaceId, Person... people) throws IOException {
    return house.send(file(municipality, interfaceId).rows(people));
  }

  Drop file(String municipality, String interfaceId) {
    int sequence = sequences.merge(municipality + interfaceId, 1, Integer::sum);
    return new Drop(interfaceId)
        .from("kenko-" + municipality)
        .of(municipality)
        .day(LocalDate.now(house.clock).getDayOfMonth())
        .sequence(sequence);
  }

  /** The same person under the number of 世田谷区, 131121. */
  static Person inTheOtherTown(int serial) {
    return Person.person(serial).with("subject_number", otherNumber(serial));
  }

  static String otherNumber(int serial) {
    return "131121%015d".formatted(serial);
  }

  /** Line, 処理結果 and 結果コード of every row that came to be applied. */
  List<String> outcomes(Sent sent) {
    return list(
        "select line, outcome, code from registration_history where delivery_id = '"
            + sent.id()
            + "' order by line");
  }

  /** Columns of one subject. */
  String subject(String number, String columns) {
    return list("select " + columns + " from subject where subject_number = '" + number + "'")
        .get(0);
  }

  /** Everybody who waits, with the state they wait in. */
  List<String> queue() {
    return list("select subject_number, state, reason from subject_queue order by subject_number");
  }

  /** Rows as their values with a blank between. */
  List<String> list(String sql) {
    return house.rows(sql).stream()
        .map(row -> String.join(" ", row.values().stream().map(String::valueOf).toList()).strip())
        .toList();
  }

  /** Sets the 実施フラグ of a 予防接種管理番号. */
  void switchOn(String municipality, String vaccination) {
    house.run(
        "insert into master_vaccination_setting values ('%s', '%s', '見本', true, true, 'm', 1)"
            .formatted(municipality, vaccination));
  }
}

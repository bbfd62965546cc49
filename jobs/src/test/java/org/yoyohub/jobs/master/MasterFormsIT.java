package org.yoyohub.jobs.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;
import org.yoyohub.jobs.house.Store;

/** H_081-002-FORM and H_081-008-FORM: a file is the whole list. */
@ParameterizedClass
@EnumSource(Store.class)
final class MasterFormsIT {
  @Parameter Store store;
  @TempDir Path directory;
  private House house;
  private int sequence;

  @BeforeEach
  void open() throws Exception {
    house = new House(store, directory, "kenko-131113");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Sent send(String interfaceId, Person... rows) throws Exception {
    return house.send(new Drop(interfaceId).sequence(++sequence).rows(rows));
  }

  /** Rows such as "01 on", "02 off". */
  private Sent settings(String... rows) throws Exception {
    return send(
        "H_081-002-FORM",
        Arrays.stream(rows)
            .map(row -> row.split(" "))
            .map(
                row ->
                    Person.person(1)
                        .with("vaccination_number", row[0])
                        .with("name", "見本")
                        .with("active", row[1].equals("on") ? "1" : "0"))
            .toArray(Person[]::new));
  }

  /** Rows such as "01 on unlinked". */
  private List<String> kept() {
    return house
        .rows("select * from master_vaccination_setting order by vaccination_number")
        .stream()
        .map(
            row ->
                row.get("vaccination_number")
                    + (Boolean.TRUE.equals(row.get("active")) ? " on" : " off")
                    + (Boolean.TRUE.equals(row.get("linked")) ? " linked" : " unlinked"))
        .toList();
  }

  private void allLinked() {
    house.run("update master_vaccination_setting set linked = true");
  }

  @Test
  void switchesOffWhatTheListLeavesOutAndDeletesNothing() throws Exception {
    settings("01 on", "02 on", "03 off");
    allLinked();

    var sent = settings("01 on", "03 on", "04 on");

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(3, 2, 1, 0, 0));
    assertThat(kept())
        .containsExactly("01 on linked", "02 off linked", "03 on unlinked", "04 on unlinked");
    assertThat(
            house.rows("select delivery_id, line from master_vaccination_setting where line = 0"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("delivery_id")).isEqualTo(sent.id()));
  }

  @Test
  void unlinksWhatIsSwitchedOnAgain() throws Exception {
    settings("01 on", "02 on");
    allLinked();
    settings("01 off", "02 on");
    assertThat(kept()).containsExactly("01 off linked", "02 on linked");

    settings("01 on", "02 on");

    assertThat(kept()).containsExactly("01 on unlinked", "02 on linked");
  }

  @Test
  void takesTheFirstOfTwoRowsWithOneKeyAndNamesTheOther() throws Exception {
    var sent = settings("01 on", "02 on", "01 off");

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(3, 2, 0, 1, 0));
    assertThat(kept()).containsExactly("01 on unlinked", "02 on unlinked");
    assertThat(sent.codes()).containsExactly("B008");
    assertThat(sent.errors()).contains("4,,B008");
  }

  @Test
  void changedExceptionsHaveTheNumbersLookedAtAgain() throws Exception {
    settings("01 on", "02 off");
    allLinked();
    sequence = 0;
    var rule = Person.person(1).with("subject_number", "").with("resident_status", "");

    var first =
        send("H_081-008-FORM", rule.with("rule_number", "1").with("born_until", "1999-12-31"));
    assertThat(first.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(kept()).containsExactly("01 on unlinked", "02 off linked");
    allLinked();

    var same = send("H_081-008-FORM", rule);
    assertThat(same.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(kept()).containsExactly("01 on linked", "02 off linked");

    send("H_081-008-FORM");
    assertThat(kept()).containsExactly("01 on unlinked", "02 off linked");
    assertThat(house.value("select active from master_entitlement_exception")).isEqualTo(false);
  }
}

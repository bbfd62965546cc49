package org.yoyohub.jobs.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.yoyohub.jobs.house.Store;

/** A-2-2: the form that staff download, change and send back. */
@ParameterizedClass
@EnumSource(Store.class)
final class SubjectFormIT {
  private static final String TOWN = "131113";
  @Parameter Store store;
  @TempDir Path directory;
  private House house;
  private SubjectForm form;

  @BeforeEach
  void fourPeopleOfWhomOneLeft() throws Exception {
    house = new House(store, directory, "kenko-131113");
    form = new SubjectForm(house.hall);
    house.send(
        new Drop("A_012-002_帳")
            .rows(
                person(3).with("guardian_name", "").with("registered_address", "東京都見本区一丁目"),
                person(1).with("category_1", "01"),
                person(2),
                person(4)));
    house.send(
        new Drop("A_031-001_IF")
            .rows(person(4).removed("2026-04-01").with("resident_status", "3")));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void fillsInTheValidPeopleOfAMunicipalityByNumber() {
    var lines = text(Selection.all(TOWN)).lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("変更区分,予防接種対象者番号,個人番号");
    assertThat(lines.get(1)).startsWith("2," + subjectNumber(1) + "," + Person.myNumber(1) + ",");
    assertThat(lines.get(3)).startsWith("2," + subjectNumber(3)).endsWith(",東京都見本区一丁目");
    assertThat(text(Selection.all(TOWN))).isEqualTo(text(Selection.all(TOWN)));
    assertThat(text(Selection.all("131121")).lines()).hasSize(1);
  }

  @Test
  void fillsInTheSelectedOnly() {
    var two = List.of(subjectNumber(2), subjectNumber(1), subjectNumber(2), subjectNumber(4));

    assertThat(form.count(new Selection(TOWN, two))).isEqualTo(2);
    assertThat(text(new Selection(TOWN, two)).lines()).hasSize(3);
    assertThat(form.count(new Selection("131121", two))).isZero();
    assertThat(form.count(Selection.all(TOWN))).isEqualTo(3);
  }

  @Test
  void changesNothingWhenItComesBackAsItWas() throws IOException {
    var sent =
        house.send(
            new Drop(SubjectForm.ID)
                .text(text(Selection.all(TOWN)))
                .saying("\"records\":\\d+", "\"records\":3"));

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(3, 0, 3, 0, 0));
    assertThat(sent.result()).allMatch(line -> line.contains(",2,"));
  }

  @Test
  void isLaidOutForThePartnerThatSendsItBackAndDoesNotTakeItsNumbers() throws IOException {
    var handout = new FormHandout(house.hall);
    var receiver = handout.receiver(TOWN).orElseThrow();
    var given = handout.give(receiver, Selection.all(TOWN), "hana");
    var laid = house.ledger.find(given.delivery()).orElseThrow();

    assertThat(house.text(laid)).isEqualTo(text(Selection.all(TOWN)));
    assertThat(laid.records()).isEqualTo(3);
    assertThat(handout.receiver("131121")).isEmpty();
    var back =
        house.send(
            new Drop(SubjectForm.ID)
                .text(house.text(laid))
                .saying("\"records\":\\d+", "\"records\":3"));
    assertThat(back.delivery().balance()).isEqualTo(new Balance(3, 0, 3, 0, 0));
  }

  private String text(Selection selection) {
    var out = new ByteArrayOutputStream();
    form.write(out, selection);
    return out.toString(StandardCharsets.UTF_8);
  }
}

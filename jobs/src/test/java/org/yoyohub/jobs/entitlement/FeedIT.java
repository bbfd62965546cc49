package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.decision;
import static org.yoyohub.jobs.entitlement.Town.number;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.run.RunState;

/** A_014: what a 健康管理 is told day by day. */
final class FeedIT extends EntitlementPromise {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private void tell() {
    house.runJob(FeedJob.NAME);
  }

  private void tell(String reason) {
    house.runs.requests().again(FeedJob.NAME, DAY, "test", reason);
    house.runs.drain();
    assertThat(house.runs.requests().find(FeedJob.NAME, DAY).orElseThrow().state())
        .isEqualTo(RunState.DONE);
  }

  private Delivery latest() {
    var files = town.files(KENKO);
    return files.get(files.size() - 1);
  }

  /** Two people with the number 01, told and confirmed. */
  private void started() throws Exception {
    town.keyed(1, 2);
    town.settings("01", "-02");
    house.runJob(LinkJob.NAME);
    tell();
    town.confirm(latest());
  }

  @Test
  void r021TellsEverythingFirstThenWhatChanged() throws Exception {
    started();
    assertThat(town.told(latest())).isEqualTo("1/01 0, 2/01 0");
    town.staff(decision("2", 2, "01"));

    tell();

    assertThat(town.files(KENKO)).hasSize(2);
    assertThat(town.told(latest())).isEqualTo("2/01 1");
    assertThat(house.text(latest()).lines().toList())
        .containsExactly(
            "予防接種管理ID,予防接種対象者番号,予防接種管理番号,削除フラグ", number(2) + "-01," + number(2) + ",01,1");
    var manifest = Manifest.read(latest().manifest()).manifest().orElseThrow();
    assertThat(manifest.records()).isEqualTo(1);
    assertThat(manifest.sequence()).isEqualTo(2);
    assertThat(manifest.previousSha256()).isEqualTo(town.files(KENKO).get(0).payload().sha256());
  }

  @Test
  void r021T10TellsWhatWasTakenAwayWith削除フラグAlsoInAFullFile() throws Exception {
    town.keyed(1, 2);
    town.settings("01");
    house.runJob(LinkJob.NAME);
    town.staff(decision("2", 1, "01"));
    house.run(
        "update entitlement set state = 'EXPIRED' where subject_number = '%s'"
            .formatted(number(2)));

    tell();

    assertThat(town.told(latest())).isEqualTo("1/01 1, 2/01 0");
  }

  @Test
  void r021T11MakesNoFileOfNothingButTheFirst() {
    tell();
    assertThat(town.files(KENKO)).hasSize(1);
    assertThat(town.told(latest())).isEmpty();

    tell();

    assertThat(town.files(KENKO)).hasSize(1);
  }

  @Test
  void r021T11DoesNotTellAgainWhatIsOnItsWayThoughNotConfirmed() throws Exception {
    started();
    town.staff(decision("2", 2, "01"));
    tell();

    tell();

    assertThat(town.files(KENKO)).hasSize(2);
    assertThat(town.pending()).containsExactly("kenko-131113 2/01");
  }

  @Test
  void aConfirmationClearsWhatItToldAndNotWhatChangedSince() throws Exception {
    started();
    town.staff(decision("2", 1, "01"), decision("2", 2, "01"));
    tell();
    town.staff(decision("1", 2, "01"));
    town.confirm(latest());

    tell();

    assertThat(town.told(latest())).isEqualTo("2/01 0");
    assertThat(town.pending()).containsExactly("kenko-131113 2/01");
    town.confirm(latest());
    tell();
    assertThat(town.pending()).isEmpty();
    assertThat(town.files(KENKO)).hasSize(3);
  }

  @Test
  void tellsEverythingOnDemandAndTakesAllThatPends() throws Exception {
    started();
    town.staff(decision("2", 1, "01"));
    tell();
    town.staff(decision("2", 2, "01"));

    tell("full, after a restore");

    assertThat(town.told(latest())).isEqualTo("1/01 1, 2/01 1");
    assertThat(house.rows("select distinct taken_by from pending_change"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("taken_by")).isEqualTo(latest().id()));
  }

  @Test
  void tellsEverythingOnceForARunThatIsTriedAgain() throws Exception {
    started();
    tell("full");
    house.run("update run_request set state = 'REQUESTED' where job = 'entitlement-feed'");

    house.runs.drain();

    assertThat(town.files(KENKO)).hasSize(2);
  }

  @Test
  void knowsWhichLinesSpeakOfWhom() throws Exception {
    town.keyed(1, 2, 3);
    town.settings("01", "02");
    house.runJob(LinkJob.NAME);
    town.staff(decision("2", 2, "02"));

    tell();

    assertThat(
            house.rows(
                "select subject_number, first_line, lines from told_subject order by first_line"))
        .extracting(row -> row.get("first_line") + "+" + row.get("lines"))
        .containsExactly("2+2", "4+2", "6+2");
  }

  @Test
  void theSameFactsAreTheSameBytes() throws Exception {
    started();
    try (var other = new House(store, Files.createDirectories(directory.resolve("other")), KENKO)) {
      var otherTown = new Town(other);
      otherTown.keyed(2, 1);
      otherTown.settings("-02", "01");
      other.runJob(LinkJob.NAME);
      other.runJob(FeedJob.NAME);

      assertThat(otherTown.files(KENKO).get(0).payload()).isEqualTo(latest().payload());
      assertThat(otherTown.files(KENKO).get(0).manifest()).isEqualTo(latest().manifest());
    }
  }

  @Test
  void aReasonSaysWhoIsToldEverything() {
    assertThat(List.of("full", "full please", "now full kenko-131113", "full kenko-131113"))
        .allMatch(reason -> FeedJob.isFull(reason, KENKO));
    assertThat(List.of("", "carefully", "full kenko-131121", "full kenko-131121 again"))
        .noneMatch(reason -> FeedJob.isFull(reason, KENKO));
  }
}

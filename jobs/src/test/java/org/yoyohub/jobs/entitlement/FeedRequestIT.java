package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.decision;
import static org.yoyohub.jobs.entitlement.Town.request;

import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.jobs.outbox.Redelivery;

/** A_014-001-REQ: what a 健康管理 asks for. */
final class FeedRequestIT extends EntitlementPromise {
  private void started() throws Exception {
    town.keyed(1, 2);
    town.settings("01");
    house.runJob(LinkJob.NAME);
    house.runJob(FeedJob.NAME);
    town.confirm(town.files(KENKO).get(0));
  }

  @Test
  void givesTheDifferencesNow() throws Exception {
    started();
    town.staff(decision("2", 2, "01"));

    var asked = town.request(request("1", ""));

    assertThat(asked.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    assertThat(asked.receiptState()).isEqualTo("APPLIED");
    assertThat(town.files(KENKO)).hasSize(2);
    assertThat(town.told(town.files(KENKO).get(1))).isEqualTo("2/01 1");
    assertThat(town.files(KENKO).get(1).answers()).isEqualTo(asked.id());
    house.runJob(FeedJob.NAME);
    assertThat(town.files(KENKO)).hasSize(2);
  }

  @Test
  void hasNoFileForWhoAsksAndNothingChanged() throws Exception {
    started();

    var asked = town.request(request("1", ""));

    assertThat(asked.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(town.files(KENKO)).hasSize(1);
  }

  @Test
  void givesEverythingNowAndOnceForAWishToldTwice() throws Exception {
    started();

    var asked = town.request(request("2", ""), request("2", ""));

    assertThat(asked.delivery().balance()).isEqualTo(new Balance(2, 1, 1, 0, 0));
    assertThat(town.files(KENKO)).hasSize(2);
    assertThat(town.told(town.files(KENKO).get(1))).isEqualTo("1/01 0, 2/01 0");
  }

  @Test
  void givesAPastFileOnceMoreByteForByteAndTheLaneGoesOn() throws Exception {
    started();
    var past = town.files(KENKO).get(0);

    var asked = town.request(request("3", past.fileName()));

    assertThat(asked.delivery().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0));
    var again =
        town.files(KENKO).stream().filter(f -> !f.id().equals(past.id())).findFirst().orElseThrow();
    assertThat(again.state()).isEqualTo(DeliveryState.READY);
    assertThat(again.payload()).isEqualTo(past.payload());
    assertThat(again.manifest()).isEqualTo(past.manifest());
    assertThat(again.fileName()).isEqualTo(past.fileName());
    assertThat(again.answers()).isEqualTo(asked.id());
    town.confirm(again);

    town.staff(decision("2", 1, "01"));
    house.runJob(FeedJob.NAME);
    assertThat(town.files(KENKO)).extracting(f -> f.sequence()).containsExactly(1, 1, 2);
  }

  @Test
  void sendsNothingTwiceThatIsOnItsWay() throws Exception {
    town.settings("01");
    house.runJob(FeedJob.NAME);
    var ready = town.files(KENKO).get(0);

    var asked = town.request(request("3", ready.fileName()));

    assertThat(asked.delivery().balance()).isEqualTo(new Balance(1, 0, 1, 0, 0));
    assertThat(town.files(KENKO)).hasSize(1);
    assertThat(new Redelivery(house.hall).again(ready.id(), "operator", "lost")).isEmpty();
  }

  @Test
  void whatWasSentOnceMoreAndConfirmedClearsWhatTheFirstTold() throws Exception {
    started();
    town.staff(decision("2", 1, "01"));
    house.runJob(FeedJob.NAME);
    var sent = town.files(KENKO).get(1);
    town.send(sent);

    var again = new Redelivery(house.hall).again(sent.id(), "operator", "lost").orElseThrow();
    var other = new Redelivery(house.hall).again(sent.id(), "operator", "lost").orElseThrow();
    assertThat(other).isNotEqualTo(again);
    town.confirm(house.ledger.find(again).orElseThrow());
    house.runJob(FeedJob.NAME);

    assertThat(town.pending()).isEmpty();
  }

  @Test
  void rejectsANameThatWasNeverSentToThatPartner() throws Exception {
    started();

    var asked = town.request(request("3", "A_014-001_IF_131121_20260401_0001.csv"));

    assertThat(asked.delivery().balance()).isEqualTo(new Balance(1, 0, 0, 1, 0));
    assertThat(asked.codes()).containsExactly("B401");
    assertThat(town.files(KENKO)).hasSize(1);
  }
}

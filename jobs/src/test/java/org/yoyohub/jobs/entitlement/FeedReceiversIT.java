package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.entitlement.Town.decision;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Store;
import org.yoyohub.jobs.run.Run;

/** Several receivers: each has its own account of what it was told, from its own first file on. */
@ParameterizedClass
@EnumSource(Store.class)
final class FeedReceiversIT {
  private static final String ONE = "kenko-131113";
  private static final String OTHER = "second-131113";
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  @Parameter Store store;
  @TempDir Path directory;
  private House house;
  private Town town;
  private int attempt;

  @BeforeEach
  void open() throws Exception {
    house = new House(store, directory, ONE);
    town = new Town(house);
    town.keyed(1, 2);
    town.settings("01");
    house.runJob(LinkJob.NAME);
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** A run as its runner would do it, with these partners agreed. */
  private List<Exception> tell(String reason, String... partners) {
    var run = new Run(1, FeedJob.NAME, DAY, ++attempt, reason, 1);
    var faults = new ArrayList<Exception>();
    for (var step : new FeedJob(with(partners)).steps()) {
      house
          .hall
          .transaction()
          .executeWithoutResult(
              status -> {
                try {
                  step.work().run(run);
                } catch (Exception e) {
                  faults.add(e);
                }
              });
    }
    return faults;
  }

  private Hall with(String... partners) {
    var agreed = house.hall.agreements().find(ONE).orElseThrow();
    var all = new ArrayList<Agreement>();
    for (var partner : partners) {
      all.add(
          new Agreement(
              partner,
              agreed.name(),
              agreed.system(),
              agreed.municipality(),
              agreed.sends(),
              agreed.receives(),
              agreed.completion(),
              agreed.gaiji(),
              agreed.transport()));
    }
    var hall = house.hall;
    return new Hall(
        hall.database(),
        hall.ledger(),
        hall.payloads(),
        hall.catalogue(),
        Agreements.of(all),
        hall.ciphers(),
        hall.clock(),
        hall.owner());
  }

  private List<String> told(String partner) {
    return town.files(partner).stream().map(town::told).toList();
  }

  @Test
  void aPartnerThatComesLaterBeginsWithEverything() throws Exception {
    tell("", ONE);
    town.staff(decision("2", 1, "01"));

    tell("", ONE, OTHER);

    assertThat(told(ONE)).containsExactly("1/01 0, 2/01 0", "1/01 1");
    assertThat(told(OTHER)).containsExactly("1/01 1, 2/01 0");
  }

  @Test
  void eachIsToldAndConfirmsForItself() throws Exception {
    tell("", ONE, OTHER);
    town.files(ONE).forEach(town::confirm);
    town.files(OTHER).forEach(town::confirm);
    town.staff(decision("2", 1, "01"));
    tell("", ONE, OTHER);
    town.confirm(town.files(ONE).get(1));

    tell("", ONE, OTHER);

    assertThat(told(ONE)).hasSize(2).endsWith("1/01 1");
    assertThat(told(OTHER)).hasSize(2).endsWith("1/01 1");
    assertThat(town.pending()).containsExactly("second-131113 1/01");
  }

  @Test
  void tellsEverythingToTheOneThatAReasonNames() {
    tell("", ONE, OTHER);

    tell("full " + OTHER, ONE, OTHER);

    assertThat(told(ONE)).hasSize(1);
    assertThat(told(OTHER)).hasSize(2);
  }

  @Test
  void aPartnerThatFailsDoesNotKeepTheOthersFromTheirs() {
    var tooLong = "a-name-longer-than-an-outbound-lane-takes-131113";

    var faults = tell("", tooLong, ONE);

    assertThat(faults).hasSize(1);
    assertThat(told(ONE)).hasSize(1);
    assertThat(house.rows("select partner from differential_feed"))
        .extracting(row -> row.get("partner"))
        .containsExactly(ONE);
  }
}

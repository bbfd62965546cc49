package org.yoyohub.jobs.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Store;

/** A town on each store; at its end the chain holds and every balance closes. */
@ParameterizedClass
@EnumSource(Store.class)
abstract class EntitlementPromise {
  static final String KENKO = "kenko-131113";
  @Parameter Store store;
  @TempDir Path directory;
  House house;
  Town town;

  @BeforeEach
  void open() throws Exception {
    house = new House(store, directory, agreements());
    town = new Town(house);
  }

  String[] agreements() {
    return new String[] {KENKO};
  }

  @AfterEach
  void everythingIsAccountedFor() {
    try (var closing = house) {
      assertThat(closing.ledger.proveChain().holds()).isTrue();
      assertThat(house.deliveries()).allMatch(delivery -> delivery.balance().closes());
    }
  }
}

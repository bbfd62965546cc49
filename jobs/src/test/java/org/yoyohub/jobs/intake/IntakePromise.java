package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Store;

/**
 * What every scenario has in common: a hub on each store, and at its end a chain that holds, a
 * balance that closes, and no mark of a person where none may be.
 */
@ParameterizedClass
@EnumSource(Store.class)
abstract class IntakePromise {
  @Parameter Store store;
  @TempDir Path directory;
  House house;
  private PrivacyWatch watch;

  @BeforeEach
  void open() throws Exception {
    watch = new PrivacyWatch();
    house = new House(store, directory, agreements());
  }

  String[] agreements() {
    return new String[] {"kenko-131113", "juki-131113"};
  }

  @AfterEach
  void everythingIsAccountedFor() {
    try (var closing = house) {
      assertThat(closing.ledger.proveChain().holds()).isTrue();
      assertThat(house.deliveries()).allMatch(delivery -> delivery.balance().closes());
      watch.findsNothing(house);
    }
  }

  static Drop aFile(String interfaceId) {
    return new Drop(interfaceId);
  }
}

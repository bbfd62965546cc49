package org.yoyohub.ops.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yoyohub.core.delivery.TestDelivery.aDelivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;

/** A ledger and the folders it speaks of find each other again, and no others. */
final class PlaceMarkTest {
  @TempDir private Path dir;
  private Database database;

  @BeforeEach
  void open() throws IOException {
    database = Database.embedded(dir.resolve("store")).migrate();
    Files.createDirectories(dir.resolve("data/partners"));
    Files.createDirectories(dir.resolve("other/partners"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void knowsItsFoldersAgain() throws Exception {
    require("data");
    aFileCame();

    require("data");

    assertThat(dir.resolve("data/partners/.place")).content().isNotBlank();
  }

  @Test
  void refusesOtherFoldersAndADiskThatIsNotMounted() throws Exception {
    require("data");
    aFileCame();

    assertThatThrownBy(() -> require("other"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("not the folders that this database knows");
    Files.delete(dir.resolve("data/partners/.place"));
    assertThatThrownBy(() -> require("data")).isInstanceOf(SettingsException.class);
  }

  @Test
  void takesFoldersOverThatWereGivenItsMark() throws Exception {
    require("data");
    aFileCame();
    Files.copy(dir.resolve("data/partners/.place"), dir.resolve("other/partners/.place"));

    require("other");
  }

  @Test
  void marksAnewWhatACrashLeftUnmarkedBeforeTheFirstFile() throws Exception {
    require("data");
    Files.delete(dir.resolve("data/partners/.place"));

    require("data");
    aFileCame();
    require("data");
  }

  private void require(String directory) throws IOException, SettingsException {
    PlaceMark.require(database, dir.resolve(directory));
  }

  private void aFileCame() {
    new JdbcLedger(database.dataSource(), database.transactions(), Clock.systemUTC())
        .open(aDelivery("a").build(), "receive", "arrived");
  }
}

package org.yoyohub.ops.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.yoyohub.core.payload.PayloadFolder;

/** Temporary files whose writers are gone. */
final class LeftOvers {
  private static final List<String> PLACES = List.of("in", "out", "receipts", "done");
  private static final String HIDDEN = ".*.{part,upload}";
  private static final Duration OLD = Duration.ofHours(1);

  /** What a partner hid in in/ and forgot: nobody else would ever speak of it. */
  private static final String ANY_HIDDEN = ".*";

  private static final String IN = "in";

  private final House house;
  private final Account account;

  LeftOvers(House house, Account account) {
    this.house = house;
    this.account = account;
  }

  void ofTheHub() throws IOException {
    var payloads = new PayloadFolder(house.directory().resolve("payloads"));
    compare("", payloads.unfinished(), "*.part");
    compare("", house.directory().resolve("agreements"), HIDDEN);
    compare("", house.directory().resolve("keys/partners"), HIDDEN);
  }

  void of(String partner) throws IOException {
    for (var place : PLACES) {
      var hidden = place.equals(IN) ? ANY_HIDDEN : HIDDEN;
      compare(partner, house.folders().place(partner, place), hidden);
    }
  }

  private void compare(String partner, Path folder, String names) throws IOException {
    if (House.isFolder(folder)) {
      try (var files = Files.newDirectoryStream(folder, names)) {
        for (var file : files) {
          compare(partner, file);
        }
      }
    }
  }

  private void compare(String partner, Path file) throws IOException {
    if (house.isStill(file, OLD)) {
      account.tell(
          house.difference(Kind.LEFT_OVER, partner, file, ""), () -> Files.deleteIfExists(file));
    }
  }
}

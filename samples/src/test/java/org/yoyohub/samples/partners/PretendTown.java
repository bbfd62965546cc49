package org.yoyohub.samples.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yoyohub.samples.files.SentFile;
import org.yoyohub.samples.town.Town;
import org.yoyohub.samples.town.TownPlan;

/** A town, its two systems, and a postman in the hub's place who carries the register's files. */
final class PretendTown {
  static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

  final Town town;
  final PretendKenko kenko;
  final List<SentFile> sent = new ArrayList<>();
  private final Path partners;
  private final PretendJuki juki;

  PretendTown(Path partners, long seed, int people) {
    this.partners = partners;
    this.town = Town.of(new TownPlan(seed, people, FIRST, "131113"));
    this.juki = new PretendJuki(town, partners, "juki-131113");
    this.kenko = new PretendKenko(partners, "kenko-131113", seed);
  }

  PretendTown live(int days) throws IOException {
    for (int i = 0; i < days; i++) {
      var day = town.nextDay();
      carry(juki.dropNextDay());
      kenko.readRegister();
      sent.addAll(kenko.drop(day));
    }
    return this;
  }

  private void carry(SentFile file) throws IOException {
    sent.add(file);
    var out = Files.createDirectories(partners.resolve("kenko-131113/out"));
    Files.copy(file.data(), out.resolve(file.data().getFileName()));
    Files.copy(file.manifest(), out.resolve(file.manifest().getFileName()));
  }
}

package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.Scale;
import org.yoyohub.ops.faults.Sender;
import org.yoyohub.ops.faults.World;
import org.yoyohub.samples.files.SampleFile;
import org.yoyohub.samples.files.SampleOrder;

/** One partner sends very much at once, another one file. */
@Faults
class FloodIT {
  private static final Duration SOON = Duration.ofMinutes(3);
  private static final int WAITING = 150;
  private static final List<String> LANES = List.of("A_011-001_IF", "A_021-001_IF", "A_031-001_IF");
  @TempDir private Path dir;

  @Test
  @DisplayName("B06 one partner's flood in many lanes lets another wait for a few files only")
  void lettingOnePartnerWaitForItself() throws Exception {
    try (var world = World.of("B06", dir)) {
      var other = world.sender("kenko-990001");
      int perLane = Scale.of(170, 700);
      for (var lane : LANES) {
        flood(world, lane, perLane);
      }
      try (var node = world.node("main")) {
        assertThat(node.agreements().all()).hasSize(3);
        Wait.until(SOON, "very much waits", () -> Sql.number(world, TO_DO) >= WAITING);
        other.send(2);
        Wait.until(SOON, "the other has its receipt", () -> Sql.number(world, SENT) == 1);
        world.struck("flood", perLane * LANES.size() + " files in " + LANES.size() + " lanes");
      }
      long between = Sql.number(world, BETWEEN);
      System.out.println("FLOOD the other's receipt came behind " + between + " of the flood's");
      assertThat(between).as("receipts of the flood in between").isLessThan(100);
    }
  }

  private static final String TO_DO =
      "select count(*) from delivery where state = 'RECEIVED' and partner = 'kenko-131113'";
  private static final String SENT =
      """
      select count(*) from delivery
      where partner = 'kenko-990001' and place = 'receipts' and state in ('SENT', 'CONFIRMED')
      """;

  /** The flood's receipts between the other's arrival and its receipt. */
  private static final String BETWEEN =
      """
      select count(*) from ledger_event e join delivery d on d.id = e.delivery_id
      where d.partner = 'kenko-131113' and d.place = 'receipts' and e.to_state = 'SENT'
        and e.number > (select min(number) from ledger_event join delivery on id = delivery_id
                        where partner = 'kenko-990001')
        and e.number < (select max(number) from ledger_event join delivery on id = delivery_id
                        where partner = 'kenko-990001' and place = 'receipts' and to_state = 'SENT')
      """;

  private static void flood(World world, String lane, int files) throws Exception {
    var desk = Files.createDirectories(world.directory().resolveSibling("flood"));
    var contract = Catalogue.standard().get(lane);
    var first = SampleOrder.of(contract, Sender.PARTNER, LocalDate.of(2026, 4, 1), desk).rows(1);
    for (int i = 1; i <= files; i++) {
      var sent = SampleFile.write(first.seed(i).sequence(i));
      move(sent.data(), world.sender().in());
      move(sent.manifest(), world.sender().in());
    }
  }

  private static void move(Path file, Path folder) throws Exception {
    Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }
}

package org.yoyohub.ops.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.faults.Faults;
import org.yoyohub.ops.faults.HubProcess;
import org.yoyohub.ops.faults.Sender;
import org.yoyohub.ops.faults.Settled;
import org.yoyohub.ops.faults.World;

/** A partner that acknowledges by a file: late, twice, too soon, or what it never got. */
@Faults
class AcknowledgedIT {
  private static final Duration SOON = Duration.ofSeconds(45);
  @TempDir private Path dir;

  @Test
  @DisplayName(
      "E03 an acknowledgement confirms once, however late; of an unknown file it is refused")
  void confirmsOnceAndRefusesTheUnknown() throws Exception {
    try (var world = World.of("E03", dir)) {
      agree(world);
      try (var hub = HubProcess.on(world).ready()) {
        var file = world.sender().send(3);
        var receipt = file + ".receipt.json";
        new Settled(world).await(hub::isAlive);
        assertThat(state(world, receipt)).as("without a word of the partner").isEqualTo("SENT");
        say(world, receipt);
        Wait.until(SOON, "confirmed", () -> state(world, receipt).equals("CONFIRMED"));
        long told = Sql.number(world, EVENTS);
        say(world, receipt);
        Wait.until(SOON, "taken", () -> !lies(world, receipt));
        assertThat(Sql.number(world, EVENTS)).as("said twice, nothing is told").isEqualTo(told);
        world.struck("acknowledged", "late, then twice");
        refusesTheUnknown(world, hub);
        takesOneThatCameTooSoon(world, hub);
        hub.terminate();
      }
      world.check();
    }
  }

  private static void refusesTheUnknown(World world, HubProcess hub) throws Exception {
    say(world, "none-such.csv");
    Wait.until(SOON, "it is refused", () -> !lies(world, "none-such.csv"));
    new Settled(world).await(hub::isAlive);
    assertThat(Sql.texts(world, ORPHANS)).containsExactly("ANSWERED true");
    world.struck("acknowledged", "what was never sent");
  }

  /** The next answer's name can be told before it is sent; the word waits for it. */
  private static void takesOneThatCameTooSoon(World world, HubProcess hub) throws Exception {
    var next = world.sender().prepare(3);
    var receipt = next.data().getFileName() + ".receipt.json";
    say(world, receipt);
    world.sender().drop(next, "APPLIED");
    Wait.until(SOON, "confirmed", () -> state(world, receipt).equals("CONFIRMED"));
    new Settled(world).await(hub::isAlive);
    world.struck("acknowledged", "before it was sent");
  }

  private static void agree(World world) throws IOException {
    var agreement = world.directory().resolve("agreements").resolve(Sender.PARTNER + ".yaml");
    Files.writeString(agreement, Files.readString(agreement) + "\ntransport:\n  confirm: ack\n");
    Files.writeString(world.directory().resolve("settings.yaml"), "patience: PT8S\n");
  }

  private static void say(World world, String name) throws IOException {
    var hidden = world.sender().in().resolve(".ack");
    Files.writeString(hidden, "");
    Files.move(hidden, ack(world, name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean lies(World world, String name) {
    return Files.exists(ack(world, name));
  }

  private static Path ack(World world, String name) {
    return world.sender().in().resolve(name + ".ack");
  }

  private static String state(World world, String name) throws Exception {
    var states = Sql.texts(world, "select state from delivery where file_name = '" + name + "'");
    return List.copyOf(states).isEmpty() ? "" : states.get(0);
  }

  private static final String EVENTS = "select count(*) from ledger_event";
  private static final String ORPHANS =
      "select state || ' ' || refused from delivery where file_name = 'none-such.csv.ack'";
}

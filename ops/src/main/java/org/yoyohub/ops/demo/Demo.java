package org.yoyohub.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.jobs.standing.Census;
import org.yoyohub.jobs.standing.Standing;
import org.yoyohub.jobs.standing.Standings;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.ops.node.DirectoryLock;
import org.yoyohub.ops.node.EveryDelivery;
import org.yoyohub.ops.node.HubNode;
import org.yoyohub.ops.node.SettingsException;
import org.yoyohub.ops.node.Verification;
import org.yoyohub.samples.neighbourhood.Neighbourhood;
import org.yoyohub.samples.neighbourhood.Seen;

/**
 * Two pretend towns live some days: their 住民記録 drop the registers' changes, their 健康管理 follow them
 * and tell the hub, 中間サーバー等, オン資, PMH and マイナポータル answer its requests. Neighbours and hub meet
 * through files alone; in the end their books are laid beside each other.
 */
public final class Demo {
  private static final String MARK = ".demo";
  private static final List<String> SECOND_TOWN = List.of("juki-131121", "kenko-131121");

  private final DemoPlan plan;
  private final Consumer<String> progress;

  public Demo(DemoPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Lives through all days and says how it ended. */
  public DemoResult run() throws Exception {
    refuseForeign(plan.directory());
    Files.createDirectories(plan.directory());
    // nobody clears the directory of a hub that runs
    var lock = DirectoryLock.take(plan.directory());
    try {
      prepare(plan.directory());
      return liveAndProve();
    } finally {
      lock.close();
    }
  }

  private DemoResult liveAndProve() throws Exception {
    var clock = new DemoClock(DemoPlan.FIRST_DAY);
    try (var hub = DemoHub.start(plan, clock)) {
      var neighbourhood = new DemoDays(plan, clock, hub, progress).live();
      progress.accept("checking the ledger, the payloads, the balances and the neighbours' books");
      return result(hub, neighbourhood);
    }
  }

  private DemoResult result(DemoHub hub, Neighbourhood neighbourhood) throws IOException {
    var node = hub.node();
    var deliveries = deliveries(node);
    PayloadList.write(plan.directory().resolve("payloads.sha256"), deliveries);
    var standings = new Standings(node.hall().jdbc());
    return new DemoResult(
        plan,
        InterfaceBalance.of(deliveries),
        Verification.of(node.ledger(), node.payloads()),
        Census.of(standings.all()),
        judged(standings, neighbourhood, held(deliveries)),
        neighbourhood.complaints(),
        hub.restarts());
  }

  /** In the end nothing may wait for a file that never came. */
  private static List<String> held(List<Delivery> deliveries) {
    return deliveries.stream()
        .filter(Delivery::isHeld)
        .map(delivery -> delivery.fileName() + " is held: " + delivery.holdReason())
        .toList();
  }

  private static List<String> judged(
      Standings standings, Neighbourhood neighbourhood, List<String> held) {
    var oracle = neighbourhood.oracle();
    try (var all = standings.all()) {
      return Stream.of(
              held, oracle.judge(all.map(Demo::seen)), oracle.judgeMirrors(), neighbourhood.owed())
          .flatMap(List::stream)
          .toList();
    }
  }

  private static Seen seen(Standing standing) {
    return new Seen(
        standing.subjectNumber(),
        !standing.expired(),
        standing.pmhKey(),
        standing.waitingReason(),
        standing.entitlements(),
        standing.pmhPseudonym());
  }

  private static List<Delivery> deliveries(HubNode node) {
    var all = new ArrayList<Delivery>();
    EveryDelivery.of(node.ledger(), all::add);
    return all;
  }

  private static void refuseForeign(Path directory) throws IOException, SettingsException {
    if (Files.isDirectory(directory)
        && !isEmpty(directory)
        && !Files.exists(directory.resolve(MARK))) {
      throw new SettingsException(
          List.of(directory + " holds something that is no demo; give an empty --dir"));
    }
  }

  /** A demo begins anew; it clears its own traces and nobody else's. */
  private static void prepare(Path directory) throws IOException, SettingsException {
    clear(directory);
    Files.writeString(
        directory.resolve(MARK), "made by hub demo; the next demo clears this directory\n");
    DataDirectory.of(directory).prepare(SECOND_TOWN);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static void clear(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(directory) && !file.endsWith(DirectoryLock.FILE)) {
          Files.delete(file);
        }
      }
    }
  }
}

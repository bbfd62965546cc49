package org.yoyohub.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.door.HubDoor;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.ops.node.DirectoryLock;
import org.yoyohub.ops.node.EveryDelivery;
import org.yoyohub.ops.node.HubNode;
import org.yoyohub.ops.node.NodeSettings;
import org.yoyohub.ops.node.SettingsException;
import org.yoyohub.ops.node.Verification;
import org.yoyohub.samples.partners.Answers;
import org.yoyohub.samples.partners.PretendJuki;
import org.yoyohub.samples.partners.PretendKenko;
import org.yoyohub.samples.town.Town;
import org.yoyohub.samples.town.TownPlan;

/**
 * A pretend town lives some days: its 住民記録 drops the register's changes, its 健康管理 follows them and
 * tells the hub, the hub takes and answers every file. Partners and hub meet through files alone.
 */
public final class Demo {
  private static final String MUNICIPALITY = "131113";
  private static final String JUKI = "juki-" + MUNICIPALITY;
  private static final String KENKO = "kenko-" + MUNICIPALITY;
  private static final String MARK = ".demo";

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
    var catalogue = Catalogue.standard();
    var agreements = DataDirectory.of(plan.directory()).agreements(catalogue);
    var clock = new DemoClock(DemoPlan.FIRST_DAY);
    var settings =
        new NodeSettings(
            HubDoor.MAIN,
            plan.directory(),
            Optional.empty(),
            "hub",
            "",
            1,
            Duration.ofDays(1),
            RetryPlan.OF_A_PARTNER,
            NodeSettings.PULL_EVERY,
            Optional.empty(),
            clock);
    try (var node = HubNode.open(settings, catalogue, agreements).start()) {
      var kenko = live(node, clock);
      progress.accept("checking the ledger, the payloads and the balances");
      return result(node, kenko);
    }
  }

  /** Lives through all days; what 健康管理 knows then is what the hub should. */
  private PretendKenko live(HubNode node, DemoClock clock) throws IOException {
    var partners = plan.directory().resolve("partners");
    var town = Town.of(new TownPlan(plan.seed(), plan.people(), DemoPlan.FIRST_DAY, MUNICIPALITY));
    var juki = new PretendJuki(town, partners, JUKI);
    var kenko = new PretendKenko(partners, KENKO, plan.seed());
    var quiet = new Quiet(node.ledger(), partners);
    for (int i = 0; i < plan.days(); i++) {
      LocalDate day = DemoPlan.FIRST_DAY.plusDays(i);
      clock.set(day);
      progress.accept("day %d of %d, %s: 住基連携".formatted(i + 1, plan.days(), day));
      juki.dropNextDay();
      quiet.await();
      kenko.readRegister();
      progress.accept("day %d of %d, %s: A_011, A_021, A_031".formatted(i + 1, plan.days(), day));
      kenko.drop(day);
      quiet.await();
    }
    return kenko;
  }

  private static List<String> told(Answers answers) {
    return List.of(
        "receipts read by " + KENKO + ": " + answers.receipts(),
        "rows answered to it, by 処理結果 (1 反映, 2 変更なし, 3 エラー): " + answers.outcomes());
  }

  private DemoResult result(HubNode node, PretendKenko kenko) throws IOException {
    var deliveries = deliveries(node);
    PayloadList.write(plan.directory().resolve("payloads.sha256"), deliveries);
    var verification = Verification.of(node.ledger(), node.payloads());
    return new DemoResult(
        plan,
        InterfaceBalance.of(deliveries),
        verification,
        told(kenko.readAnswers()),
        kenko.registered());
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
    DataDirectory.of(directory).prepare();
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

package org.yoyohub.ops.demo;

import java.time.Duration;
import java.util.Optional;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.door.HubDoor;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.ops.node.HubNode;
import org.yoyohub.ops.node.NodeSettings;

/** The hub of a demo, which may be stopped and started again at any moment. */
final class DemoHub implements AutoCloseable {
  private final NodeSettings settings;
  private final Catalogue catalogue = Catalogue.standard();
  private final Agreements agreements;
  private HubNode node;
  private int restarts;

  private DemoHub(NodeSettings settings) throws Exception {
    this.settings = settings;
    this.agreements = DataDirectory.of(settings.directory()).agreements(catalogue);
    this.node = started();
  }

  static DemoHub start(DemoPlan plan, DemoClock clock) throws Exception {
    return new DemoHub(
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
            clock));
  }

  private HubNode started() throws Exception {
    return HubNode.open(settings, catalogue, agreements).start();
  }

  HubNode node() {
    return node;
  }

  /** Stops it with whatever it has in hand, and starts it anew on what it left. */
  void restart() throws Exception {
    node.close();
    node = started();
    restarts++;
  }

  int restarts() {
    return restarts;
  }

  @Override
  public void close() {
    node.close();
  }
}

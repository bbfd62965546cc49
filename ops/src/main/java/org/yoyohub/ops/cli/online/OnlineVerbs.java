package org.yoyohub.ops.cli.online;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Adds the verbs that ask a running hub, or have it do something. */
public final class OnlineVerbs {
  private OnlineVerbs() {}

  public static void addTo(CommandLine root, PrintWriter out) {
    var lane = new CommandLine(new LaneCommand()).addSubcommand("unblock", new UnblockCommand(out));
    var entitlement =
        new CommandLine(new EntitlementCommand())
            .addSubcommand("list", new EntitlementList(out))
            .addSubcommand("grant", new EntitlementVerb.Grant(out))
            .addSubcommand("revoke", new EntitlementVerb.Revoke(out));
    root.addSubcommand("status", new StatusCommand(out))
        .addSubcommand("deliveries", new DeliveriesCommand(out))
        .addSubcommand("trace", new TraceCommand(out))
        .addSubcommand("verify", new VerifyCommand(out))
        .addSubcommand("lanes", new LanesCommand(out))
        .addSubcommand("lane", lane)
        .addSubcommand("hold", new DeliveryVerb.Hold(out))
        .addSubcommand("release", new DeliveryVerb.Release(out))
        .addSubcommand("resend", new DeliveryVerb.Resend(out))
        .addSubcommand("redeliver", new DeliveryVerb.Redeliver(out))
        .addSubcommand("reconcile", new ReconcileCommand(out))
        .addSubcommand("run", new RunCommand(out))
        .addSubcommand("jobs", new JobsCommand(out))
        .addSubcommand("keys", new KeysCommand(out))
        .addSubcommand("results", new ResultsCommand(out))
        .addSubcommand("entitlement", entitlement)
        .addSubcommand("form", new FormCommand(out));
  }

  /** Adds those below {@code partner}. */
  public static void addToPartner(CommandLine partner, PrintWriter out) {
    partner
        .addSubcommand("pause", new PartnerPauseCommand(out))
        .addSubcommand("resume", new PartnerResumeCommand(out))
        .addSubcommand("reload", new PartnerReloadCommand(out));
  }
}

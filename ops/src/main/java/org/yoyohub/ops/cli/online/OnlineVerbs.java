package org.yoyohub.ops.cli.online;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Adds the verbs that ask a running hub. */
public final class OnlineVerbs {
  private OnlineVerbs() {}

  public static void addTo(CommandLine root, PrintWriter out) {
    root.addSubcommand("status", new StatusCommand(out))
        .addSubcommand("deliveries", new DeliveriesCommand(out))
        .addSubcommand("trace", new TraceCommand(out))
        .addSubcommand("verify", new VerifyCommand(out));
  }
}

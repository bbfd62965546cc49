package org.yoyohub.ops.cli.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.door.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has the hub do something to one delivery. */
abstract sealed class DeliveryVerb implements Callable<Integer> {
  private final PrintWriter out;
  private final String verb;
  @Mixin private Mandate mandate = new Mandate();

  @Parameters(paramLabel = "ID", description = "Delivery id, or a file name that is unique.")
  private String id = "";

  private DeliveryVerb(PrintWriter out, String verb) {
    this.out = out;
    this.verb = verb;
  }

  @Override
  public Integer call() throws IOException {
    mandate.carryOut("/deliveries/" + HubClient.encoded(id) + "/" + verb, Map.of(), out);
    return Exit.FINE.code();
  }

  /** Sets one aside; its lane waits behind it. */
  @Command(
      name = "hold",
      description = "Set a delivery aside; its lane waits. One held beside its lane stays there.")
  static final class Hold extends DeliveryVerb {
    Hold(PrintWriter out) {
      super(out, "hold");
    }
  }

  /** Lets one go on. */
  @Command(
      name = "release",
      description = "Let a held delivery go on, and what waited only because of it.")
  static final class Release extends DeliveryVerb {
    Release(PrintWriter out) {
      super(out, "release");
    }
  }

  /** Puts one in line again. */
  @Command(name = "resend", description = "Send at once what failed, or waits for its next try.")
  static final class Resend extends DeliveryVerb {
    Resend(PrintWriter out) {
      super(out, "resend");
    }
  }

  /** Sends a past file once more. */
  @Command(
      name = "redeliver",
      description = "Send a file once more that a partner had, byte for byte, under its own name.")
  static final class Redeliver extends DeliveryVerb {
    Redeliver(PrintWriter out) {
      super(out, "redeliver");
    }
  }
}

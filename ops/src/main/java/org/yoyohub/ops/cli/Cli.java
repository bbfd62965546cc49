package org.yoyohub.ops.cli;

import java.io.PrintWriter;
import org.yoyohub.core.fault.FaultCode;
import org.yoyohub.core.fault.HubException;
import org.yoyohub.ops.cli.offline.OfflineVerbs;
import org.yoyohub.ops.cli.offline.Parts;
import org.yoyohub.ops.cli.online.OnlineVerbs;
import org.yoyohub.ops.cli.partner.PartnerVerbs;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command line of the hub: takes words, runs one verb, answers with an exit code. */
public final class Cli {
  private final CommandLine root;
  private final PrintWriter err;

  public Cli(Parts parts, PrintWriter out, PrintWriter err) {
    this.err = err;
    root = new CommandLine(new HubCommand());
    OfflineVerbs.addTo(root, parts, out);
    OnlineVerbs.addTo(root, out);
    PartnerVerbs.addTo(root, parts.catalogue(), out);
    root.setOut(out).setErr(err).setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setParameterExceptionHandler(this::refuse).setExecutionExceptionHandler(this::fail);
  }

  /** Adds a verb that lives elsewhere, such as those that start the hub. */
  public Cli with(String name, Object command) {
    root.addSubcommand(name, command);
    root.setParameterExceptionHandler(this::refuse).setExecutionExceptionHandler(this::fail);
    return this;
  }

  public int run(String... args) {
    return root.execute(args);
  }

  private int refuse(ParameterException e, String[] args) {
    err.println("hub: " + e.getMessage());
    e.getCommandLine().usage(err);
    return Exit.REFUSED.code();
  }

  private int fail(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    root.getOut().flush();
    if (e instanceof CliException said) {
      err.println("hub: " + said.getMessage());
      return said.exit().code();
    }
    if (e instanceof HubException broken && broken.code() == FaultCode.SETTINGS_BROKEN) {
      err.println("hub: " + broken.getMessage());
      return Exit.REFUSED.code();
    }
    err.println("hub: fault: " + (e instanceof HubException told ? told.getMessage() : e));
    if ("1".equals(System.getenv("HUB_DEBUG"))) {
      e.printStackTrace(err);
    }
    return Exit.FAULT.code();
  }
}

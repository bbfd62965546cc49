package org.yoyohub.ops.bench;

import java.io.PrintWriter;
import org.yoyohub.ops.cli.term.Help;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the hub against the limit, side by side in one run. */
@Command(name = "bench", description = "Measure the hub side by side with plainer means.")
public final class BenchCommand extends Help implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private BenchCommand() {}

  /**
   * The verb with all that can be measured.
   *
   * @param transport what is measured of files on their way
   * @param day what is measured of a municipality's day
   */
  public static CommandLine with(PrintWriter out, Object transport, Object day) {
    return new CommandLine(new BenchCommand())
        .addSubcommand("stage", new StageCommand(out))
        .addSubcommand("transport", transport)
        .addSubcommand("day", day);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "hub bench measures: stage, transport, day");
  }
}

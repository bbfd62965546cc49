package org.yoyohub.ops;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.yoyohub.ops.bench.BenchCommand;
import org.yoyohub.ops.bench.day.DayCommand;
import org.yoyohub.ops.bench.transport.TransportCommand;
import org.yoyohub.ops.cli.Cli;
import org.yoyohub.ops.cli.offline.Parts;
import org.yoyohub.ops.demo.DemoCommand;
import org.yoyohub.ops.service.StartCommand;

/** The one main class. Every verb of the hub begins here and ends in its exit code. */
public final class Hub {
  private Hub() {}

  public static void main(String[] args) {
    var out = utf8(FileDescriptor.out);
    var err = utf8(FileDescriptor.err);
    int exit =
        new Cli(Parts.standard(), out, err)
            .with("demo", new DemoCommand(out))
            .with("start", new StartCommand(out))
            .with("bench", BenchCommand.with(out, new TransportCommand(out), new DayCommand(out)))
            .run(args);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  // the terminal's charset is the launcher's business; what we write is UTF-8 everywhere
  private static PrintWriter utf8(FileDescriptor to) {
    var bytes = new BufferedOutputStream(new FileOutputStream(to), 1 << 16);
    return new PrintWriter(bytes, false, StandardCharsets.UTF_8);
  }
}

package org.yoyohub.ops.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Help;
import org.yoyohub.ops.door.HubDoor;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.ops.node.DirectoryLock;
import org.yoyohub.ops.node.NodeSettings;
import org.yoyohub.ops.node.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the hub in the foreground until it is told to stop. */
@Command(
    name = "start",
    description = "Run the hub on its data directory; SIGTERM stops it cleanly.",
    footer = {
      "",
      "With --db, user and password come from the environment: HUB_DB_USER, HUB_DB_PASSWORD.",
      "Settings that nobody must give lie in DIR/settings.yaml; see docs/operate.md."
    },
    showDefaultValues = true)
public final class StartCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(StartCommand.class);
  private final PrintWriter out;
  @Mixin private Options options = new Options();

  /** What may be said at the start. */
  static final class Options extends Help {
    @Option(names = "--dir", paramLabel = "DIR", description = "The data directory.")
    private Path dir = Path.of("hub-data");

    @Option(
        names = "--db",
        paramLabel = "URL",
        description = "jdbc:postgresql:… instead of the embedded store.")
    private @Nullable String db;

    @Option(
        names = "--node",
        paramLabel = "NAME",
        description = "This hub's name where several share DIR and one PostgreSQL.")
    private String node = HubDoor.MAIN;

    @Option(
        names = "--sftp-port",
        paramLabel = "P",
        description = "The SFTP gate's port; 0 takes a free one.")
    private int sftpPort;

    @Option(
        names = "--daily",
        paramLabel = "HH:MM",
        description = "When the day's jobs run (JST), before settings.yaml: 05:00; or off.")
    private @Nullable String daily;

    @Option(
        names = "--port",
        paramLabel = "P",
        description = "REST on loopback; 0 takes a free port.")
    private int port;
  }

  public StartCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Exception {
    var directory = DataDirectory.of(options.dir);
    try {
      boolean fresh = directory.prepare();
      var settings =
          ServiceSettings.read(
              directory,
              options.node,
              Optional.ofNullable(options.db),
              options.port,
              options.sftpPort,
              Optional.ofNullable(options.daily),
              System.getenv());
      warnOfPlannedFaults();
      run(settings, directory, ready -> say(ready, fresh));
      return Exit.FINE.code();
    } catch (SettingsException e) {
      var gap = e.problems().size() == 1 ? " " : "\n";
      throw CliException.refused("the start is refused:" + gap + String.join("\n", e.problems()));
    }
  }

  private static void warnOfPlannedFaults() {
    if (System.getProperty(FaultPoint.PROPERTY) != null
        || System.getProperty(FaultPoint.PLANTED) != null) {
      log.warn("this process is made to break: faults are planned. Never let it touch real files");
    }
  }

  private static void run(
      ServiceSettings settings, DataDirectory directory, Consumer<Service.Ready> ready)
      throws Exception {
    var lock = lock(settings.node(), directory);
    try {
      Service.run(settings, ready);
    } finally {
      lock.close();
    }
  }

  /** The embedded store has one hub; hubs on one PostgreSQL share the directory. */
  private static DirectoryLock lock(NodeSettings node, DataDirectory directory)
      throws IOException, SettingsException {
    return node.database().isPresent()
        ? DirectoryLock.share(directory.path(), node.node())
        : DirectoryLock.take(directory.path());
  }

  private void say(Service.Ready ready, boolean fresh) {
    out.println(
        "ready: %s, rest on http://127.0.0.1:%d, %s, %s, %d partners%s"
            .formatted(
                options.dir,
                ready.port(),
                ready.gate(),
                options.db == null ? "embedded store (H2, for trial)" : "PostgreSQL",
                ready.partners(),
                fresh ? " (pretend ones, laid into agreements/)" : ""));
    out.flush();
  }
}

package org.yoyohub.ops.bench.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.secret.HubKeys;
import org.yoyohub.ops.bench.Stopwatch;
import org.yoyohub.routes.remote.Deadlines;
import org.yoyohub.routes.remote.Outcome;
import org.yoyohub.routes.remote.RemoteConnector;
import org.yoyohub.routes.remote.RemoteDelivery;
import org.yoyohub.routes.remote.RemotePull;
import org.yoyohub.routes.remote.RemoteSession;
import org.yoyohub.routes.remote.Shipment;
import org.yoyohub.samples.files.SentFile;

/** Files to and from a server over SFTP; beside it OpenSSH's own client with the same files. */
final class RemoteBench {
  private final TransportPlan plan;
  private final Path work;
  private final Consumer<String> progress;
  private final Rounds rounds = new Rounds();

  RemoteBench(TransportPlan plan, Path work, Consumer<String> progress) {
    this.plan = plan;
    this.work = work;
    this.progress = progress;
  }

  void run(TransportResult result) throws Exception {
    Files.createDirectories(work);
    if (!OpenSsh.isHere()) {
      result.facts().put("sftp", "not measured: " + OpenSsh.NEEDS);
      return;
    }
    progress.accept("sftp: writing " + plan.remoteFiles() + " files");
    var parcels = Parcels.write(work.resolve("source"), plan.remoteFiles(), plan.remoteBytes());
    try (var server = OpenSsh.start(Files.createDirectories(work.resolve("server")))) {
      var there = new There(server, parcels);
      for (int run = 0; run <= plan.runs(); run++) {
        progress.accept("sftp: run " + run + " of " + plan.runs());
        round(there, run > 0 ? rounds : new Rounds());
      }
    }
    rounds.into(result);
    result.compare("push_vs_sftp", "push", "sftpPut");
    result.compare("pull_vs_sftp", "pull", "sftpGet");
    result.facts().put("sftp", "OpenSSH on loopback");
    result.facts().put("sftpFiles", parcels.files().size());
    result.facts().put("sftpFileBytes", parcels.bytes() / parcels.files().size());
    Folders.remove(work);
  }

  /** The server, and what is to be carried. */
  private record There(OpenSsh server, Parcels parcels) {
    Path folder() {
      return server.root();
    }
  }

  /** The first one warms both up and does not count. */
  private void round(There there, Rounds counted) throws Exception {
    empty(there.folder());
    counted.note("sftpPut", put(there));
    empty(there.folder());
    counted.note("push", push(there));
    requireAll(there, there.folder());
    refill(there);
    counted.note("sftpGet", get(there));
    refill(there);
    counted.note("pull", pull(there));
  }

  private static void refill(There there) throws IOException {
    empty(there.folder());
    there.parcels().layInto(there.folder());
  }

  private static void empty(Path folder) throws IOException {
    Folders.remove(folder);
    Files.createDirectories(folder);
  }

  private double put(There there) throws Exception {
    var batch = new StringBuilder();
    for (var file : there.parcels().files()) {
      batch.append("put %s %s/\n".formatted(file.data(), there.folder()));
      batch.append("put %s %s/\n".formatted(file.manifest(), there.folder()));
    }
    return there.server().sftp(batch);
  }

  private double get(There there) throws Exception {
    var here = Files.createDirectories(work.resolve("got"));
    var batch = new StringBuilder();
    for (var file : there.parcels().files()) {
      batch.append("get %s %s/\n".formatted(at(there, file.data()), here));
      batch.append("get %s %s/\n".formatted(at(there, file.manifest()), here));
    }
    double seconds = there.server().sftp(batch);
    Folders.remove(here);
    return seconds;
  }

  private static Path at(There there, Path file) {
    return there.folder().resolve(file.getFileName());
  }

  /** From sealed payloads, as a delivery's bytes lie. */
  private double push(There there) throws Exception {
    var keys = HubKeys.open(work, System.getenv());
    var payloads = new FilePayloadStore(work.resolve("payloads"), keys.payloads());
    var shipments = there.parcels().files().stream().map(f -> shipment(payloads, f)).toList();
    var watch = Stopwatch.start();
    try (var session = session(there)) {
      for (var shipment : shipments) {
        require(RemoteDelivery.lay(session.remote(), there.folder().toString(), shipment));
      }
    }
    return watch.seconds();
  }

  private static Shipment shipment(FilePayloadStore payloads, SentFile file) {
    var payload = new Payload(file.sha256(), file.bytes());
    try (var in = Files.newInputStream(file.data())) {
      var manifest = Files.readString(file.manifest());
      if (!payloads.has(payload)) {
        payloads.put(in);
      }
      return new Shipment(
          file.sha256().substring(0, 20),
          String.valueOf(file.data().getFileName()),
          () -> payloads.open(payload),
          payload,
          manifest);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void require(Outcome outcome) {
    if (!(outcome instanceof Outcome.Delivered)) {
      throw new IllegalStateException("a file was not delivered: " + outcome);
    }
  }

  private double pull(There there) throws Exception {
    var in = Files.createDirectories(work.resolve("partner").resolve("in"));
    var watch = Stopwatch.start();
    try (var session = session(there)) {
      RemotePull.pull(session.remote(), there.server().peer(), Completion.MANIFEST, in);
    }
    double seconds = watch.seconds();
    requireAll(there, in);
    Folders.remove(work.resolve("partner"));
    return seconds;
  }

  private static RemoteSession session(There there) {
    return new RemoteSession(
        RemoteConnector.sftp(Deadlines.USUAL),
        there.server().peer(),
        there.server().clientKey(),
        Clock.systemUTC());
  }

  private static void requireAll(There there, Path folder) throws IOException {
    if (Folders.count(folder, "") != 2L * there.parcels().files().size()) {
      throw new IllegalStateException("not all files came over SFTP");
    }
  }
}

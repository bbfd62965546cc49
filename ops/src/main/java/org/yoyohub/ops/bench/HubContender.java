package org.yoyohub.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.core.secret.HubKeys;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.jobs.Kinds;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.intake.Intake;
import org.yoyohub.jobs.intake.IntakeRunner;
import org.yoyohub.ops.node.DataDirectory;

/** The hub's own intake, as the service runs it: receive, verify, stage, apply, answer. */
final class HubContender implements Contender {
  private static final String PARTNER = "kenko-131113";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private final BenchDatabase database;
  private final BenchFile file;
  private final Path directory;
  private final Receiver receiver;
  private final IntakeRunner runner;
  private int sequence;

  HubContender(BenchDatabase database, BenchFile file, Path directory) throws Exception {
    this.database = database;
    this.file = file;
    this.directory = directory;
    var data = DataDirectory.of(directory.resolve("hub"));
    data.prepare();
    var keys = HubKeys.open(data.path(), Map.of());
    var catalogue = Catalogue.standard();
    var agreements = data.agreements(catalogue);
    var store = database.database();
    var ledger = new JdbcLedger(store.dataSource(), store.transactions(), CLOCK);
    var payloads = new FilePayloadStore(data.path().resolve("payloads"), keys.payloads());
    this.receiver =
        new Receiver(
            ledger, payloads, agreements, new TransactionTemplate(store.transactions()), CLOCK);
    var hall =
        new Hall(store, ledger, payloads, catalogue, agreements, keys::myNumbers, CLOCK, "bench");
    this.runner = Intake.runner(hall, Kinds.all(hall), 1);
  }

  @Override
  public Map<String, Double> round() throws Exception {
    database.clear();
    var manifest = drop();
    var watch = Stopwatch.start();
    receiver.receive(PARTNER, manifest);
    while (runner.runNext()) {
      // until the file is answered
    }
    return Map.of(
        "intake", watch.seconds(),
        "stage", stepSeconds("stage"),
        "apply", stepSeconds("apply"),
        "answer", stepSeconds("answer"));
  }

  /** How long the step took in the last run, as Spring Batch wrote it down. */
  private double stepSeconds(String step) {
    return JdbcClient.create(database.database().dataSource())
        .sql(
            """
            select extract(epoch from end_time - start_time) from batch_step_execution
            where step_name = ? order by step_execution_id desc limit 1
            """)
        .param(step)
        .query(Double.class)
        .single();
  }

  /** A copy of the file with the next number and its manifest, as a partner would drop it. */
  private Path drop() throws IOException {
    var first = FileName.parse(String.valueOf(file.data().getFileName())).orElseThrow();
    var name =
        new FileName(
            first.interfaceId(),
            first.municipality(),
            first.businessDate(),
            ++sequence,
            first.extension());
    var in = Files.createDirectories(directory.resolve("in"));
    var data = in.resolve(name.toString());
    Files.copy(file.data(), data);
    var manifest =
        new Manifest(
            name.interfaceId(),
            PARTNER,
            name.municipality(),
            name.businessDate().toString(),
            name.sequence(),
            name.toString(),
            file.bytes(),
            file.rows(),
            file.sha256(),
            null);
    return Files.writeString(in.resolve(name + Manifest.SUFFIX), manifest.toJson());
  }
}

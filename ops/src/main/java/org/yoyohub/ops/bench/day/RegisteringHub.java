package org.yoyohub.ops.bench.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.io.RecordReader;
import org.yoyohub.formats.io.RecordSink;
import org.yoyohub.formats.io.Row;
import org.yoyohub.ops.bench.BenchDatabase;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.OutgoingFile;
import org.yoyohub.samples.files.SampleFile;
import org.yoyohub.samples.files.Sender;
import org.yoyohub.samples.files.SentFile;

/**
 * The hub registers a town: A_011 comes in, everybody's key is asked for, the answers come in and
 * everybody is entitled. The two files coming in are what is timed.
 */
final class RegisteringHub implements AutoCloseable {
  private static final String CHUKAN = "chukan-000000";
  private static final Catalogue CATALOGUE = Catalogue.standard();

  private final DayPlan plan;
  private final Path directory;
  private final DayHub hub;

  RegisteringHub(DayPlan plan, BenchDatabase database, Path directory) throws Exception {
    this.plan = plan;
    this.directory = directory;
    this.hub = new DayHub(database, directory.resolve("hub"));
  }

  /** The file of registrations, as 健康管理 would send it. */
  static SentFile registrations(DayPlan plan, Path directory) {
    return SampleFile.subjects(plan.people(), 1, DayHub.DAY, directory.resolve("a011"));
  }

  double register(SentFile registrations) throws Exception {
    return hub.take("kenko-131113", copy(registrations));
  }

  /** Asks for the keys and writes the answers that 中間サーバー等 would give. */
  double ask() {
    return hub.run("pmh-key");
  }

  SentFile answers() throws IOException {
    var request = hub.latest("A_013-001_IF");
    if (request.records() != plan.people()) {
      throw new IllegalStateException("asked for " + request.records());
    }
    var box = new Outbox(directory.resolve("a013"), Sender.named(CHUKAN));
    try (var file = box.open(CATALOGUE.get("A_013-001-RES"), DayHub.DAY)) {
      answer(request, file);
      return file.send();
    }
  }

  private void answer(Delivery request, OutgoingFile file) throws IOException {
    var contract = CATALOGUE.get("A_013-001_IF");
    try (var in = hub.payloads().open(request.payload())) {
      RecordReader.read(in, contract, new Answering(contract, file));
    }
  }

  double takeAnswers(SentFile answers) throws Exception {
    return hub.take(CHUKAN, copy(answers));
  }

  /** The hub takes what it is given away; the other contender wants it too. */
  private Path copy(SentFile file) throws IOException {
    var in = Files.createDirectories(directory.resolve("in"));
    Files.copy(file.data(), in.resolve(file.data().getFileName()));
    return Files.copy(file.manifest(), in.resolve(file.manifest().getFileName()));
  }

  /** Gives each request a key of its own. */
  private record Answering(InterfaceContract contract, OutgoingFile file) implements RecordSink {
    @Override
    public void record(Row row) {
      var number = row.field(contract.position("my_number"));
      file.record(
          List.of(
              row.field(contract.position("request_number")), number, "1", "BENCH-" + row.line()));
    }

    @Override
    public void warning(long line, FindingCode code) {
      // nothing to be warned of in a request of ours
    }

    @Override
    public void unreadable(long line, FindingCode code, String limit) {
      throw new UncheckedIOException(new IOException("a request cannot be read at line " + line));
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}

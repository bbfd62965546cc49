package org.yoyohub.jobs.pmhkey;

import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.formats.io.Row;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Outbox;
import org.yoyohub.jobs.outbox.Place;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.Run;
import org.yoyohub.jobs.run.RunStep;

/**
 * A_041-001_IF (B09): asks PMH for the PMH仮名 of everybody who has a key and none yet. It may come
 * long after the key, with the first use of the マイナ保険証 (A-7, R033).
 */
public final class PseudonymJob implements HubJob {
  private static final String INTERFACE = "A_041-001_IF";
  private static final QueueSql SQL = QueueSql.in("pseudonym.sql");

  private final JdbcClient jdbc;
  private final Period every;
  private final NationalPartner receiver;
  private final RowFile files;
  private final Outbox outbox;

  public PseudonymJob(Hall hall, KeyRules rules) {
    this.jdbc = hall.jdbc();
    this.every = rules.pseudonymEvery();
    this.receiver = new NationalPartner(hall, INTERFACE);
    this.files = new RowFile(hall);
    this.outbox = new Outbox(hall);
  }

  @Override
  public String name() {
    return "pmh-pseudonym";
  }

  @Override
  public List<RunStep> steps() {
    return List.of(new RunStep("ask", this::ask));
  }

  private void ask(Run run) throws IOException {
    var partner = receiver.find(run);
    if (partner.isPresent()) {
      ask(run, receiver.place(outbox, partner.get(), run.businessDate()));
    }
  }

  private void ask(Run run, Place place) throws IOException {
    int due =
        jdbc.sql(SQL.statement("due")).param("before", run.businessDate().minus(every)).update();
    if (due > 0) {
      var keys = SQL.statement("keys");
      var payload =
          files.write(place.contract(), keys, Map.of(), (row, n) -> Row.of(0, row.getString(1)));
      outbox.send(place, payload, due, "", run.signature());
      jdbc.sql(SQL.statement("asked")).param("day", run.businessDate()).update();
    }
  }
}

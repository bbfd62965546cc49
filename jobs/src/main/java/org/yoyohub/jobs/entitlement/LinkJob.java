package org.yoyohub.jobs.entitlement;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.jobs.entitlement.Giving.People;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.run.HubJob;
import org.yoyohub.jobs.run.Run;
import org.yoyohub.jobs.run.RunStep;

/**
 * H_087-002: a number that was switched on is given to everybody of the municipality who has a key
 * (R058). A run without news touches nothing.
 */
public final class LinkJob implements HubJob {
  public static final String NAME = "entitlement-link";

  private static final String KEYED_OF_MUNICIPALITY =
      """
      (select subject_number, cast(:signature as varchar(40)) as delivery_id,
         cast(:line as bigint) as line, false as whole
       from subject_key where substring(subject_number from 1 for 6) = :municipality)""";

  private final Hall hall;
  private final JdbcClient jdbc;
  private final MunicipalityTurns turns;
  private final Giving giving;

  public LinkJob(Hall hall) {
    this.hall = hall;
    this.jdbc = hall.jdbc();
    this.turns = new MunicipalityTurns(jdbc);
    this.giving = new Giving(jdbc, hall.clock(), new LargeSets(jdbc, LargeSets.LOAD_ROWS));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** One for each municipality that has news. */
  @Override
  public List<RunStep> steps() {
    var separately = new Separately(hall.database().transactions());
    for (var municipality : municipalities()) {
      separately.add("link " + municipality, run -> link(municipality, run));
    }
    return separately.steps();
  }

  private List<String> municipalities() {
    return jdbc.sql(
            """
            select distinct municipality from master_vaccination_setting
            where active and not linked order by municipality
            """)
        .query(String.class)
        .list();
  }

  private void link(String municipality, Run run) {
    turns.hold(List.of(municipality));
    giving.give(people(municipality, run), run.businessDate());
    jdbc.sql(
            """
            update master_vaccination_setting set linked = true
            where municipality = ? and active and not linked
            """)
        .param(municipality)
        .update();
  }

  /** What it does is signed with the run and, as its line, the attempt. */
  private People people(String municipality, Run run) {
    return new People(
        KEYED_OF_MUNICIPALITY,
        Map.of("municipality", municipality, "signature", run.signature(), "line", run.attempt()),
        count(municipality));
  }

  private long count(String municipality) {
    return jdbc.sql(
            "select count(*) from subject_key where substring(subject_number from 1 for 6) = ?")
        .param(municipality)
        .query(Long.class)
        .single();
  }
}

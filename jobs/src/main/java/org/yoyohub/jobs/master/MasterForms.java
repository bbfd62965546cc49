package org.yoyohub.jobs.master;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;
import org.yoyohub.jobs.entitlement.MunicipalityTurns;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.sql.SqlScript;

/**
 * Takes over a municipality's own masters as a whole list: settings (M04), exceptions (M05). What a
 * file leaves out is switched off, never deleted; of two rows with one key the first counts.
 */
public final class MasterForms implements Application {
  private static final Map<String, Master> MASTERS =
      Map.of(
          "master-setting", new Master(script("settings.sql"), "vaccination_number"),
          "master-exception", new Master(script("exceptions.sql"), "rule_number"));

  /** One of the masters: its statements, and the item that tells its rows apart. */
  private record Master(SqlScript script, String key) {
    /** The rows of a table that are the first of their key, or those that are not. */
    String rows(StageTable table, String which) {
      return "(select * from (select t.*, row_number() over (partition by %s order by line) as nth from %s t) n where nth %s)"
          .formatted(key, table.name(), which);
    }
  }

  private final JdbcClient jdbc;
  private final MunicipalityTurns turns;

  public MasterForms(Hall hall) {
    this.jdbc = hall.jdbc();
    this.turns = new MunicipalityTurns(jdbc);
  }

  private static SqlScript script(String file) {
    return SqlScript.beside(MasterForms.class, file);
  }

  @Override
  public boolean isFor(String kind) {
    return MASTERS.containsKey(kind);
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate receivedOn) {
    var master = MASTERS.get(contract.apply());
    if (master == null) {
      throw new IllegalArgumentException("no master is kept by " + contract.id());
    }
    turns.hold(List.of(delivery.municipality()));
    return apply(delivery, master, rows);
  }

  private Balance apply(Delivery delivery, Master master, StageTable rows) {
    var firsts = master.rows(rows, "= 1");
    int changed = run(master.script().statement("change", firsts), delivery);
    int leftOut = run(master.script().statement("left-out", firsts), delivery);
    if (changed + leftOut > 0 && master.script().has("changed")) {
      run(master.script().statement("changed", ""), delivery);
    }
    int repeated = refuse(master.rows(rows, "> 1"), delivery);
    return new Balance(0, changed, count(rows) - changed - repeated, repeated, 0);
  }

  private int refuse(String repeats, Delivery delivery) {
    return run(
        """
        insert into finding (delivery_id, stage, line, item, code, limit_text)
        select :delivery, 'apply', line, null, 'B008', '' from ${rows} r order by line
        """
            .replace("${rows}", repeats),
        delivery);
  }

  private int run(String sql, Delivery delivery) {
    return jdbc.sql(sql)
        .param("municipality", delivery.municipality())
        .param("delivery", delivery.id())
        .update();
  }

  private long count(StageTable rows) {
    return jdbc.sql("select count(*) from " + rows.name()).query(Long.class).single();
  }
}

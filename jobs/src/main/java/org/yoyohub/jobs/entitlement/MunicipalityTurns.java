package org.yoyohub.jobs.entitlement;

import java.util.Collection;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one at a time change the entitlements of a municipality, or tell of them: nobody misses what
 * another is just writing.
 */
public final class MunicipalityTurns {
  private final JdbcClient jdbc;

  public MunicipalityTurns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Holds the turns of these until the transaction ends; always taken in the order of the codes.
   */
  public void hold(Collection<String> municipalities) {
    new TreeSet<>(municipalities).forEach(this::hold);
  }

  private void hold(String municipality) {
    jdbc.sql("insert into municipality_turn (municipality) values (?) on conflict do nothing")
        .param(municipality)
        .update();
    jdbc.sql("select municipality from municipality_turn where municipality = ? for update")
        .param(municipality)
        .query(String.class)
        .single();
  }
}

package org.yoyohub.jobs.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.jobs.hall.Hall;

/** The 予防接種管理情報 as they stand, for whoever asks. */
public final class Entitlements {
  private static final int FETCH_ROWS = 10_000;
  private static final String ALL =
      """
      select subject_number, vaccination_number, state, origin, changed_on, delivery_id, line
      from entitlement
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public Entitlements(Hall hall) {
    this.jdbc = hall.jdbc();
    this.transaction = hall.transaction();
  }

  /** Those of one person, by 予防接種管理番号. */
  public List<Entitlement> of(String subjectNumber) {
    return jdbc.sql(ALL + " where subject_number = ? order by vaccination_number")
        .param(subjectNumber)
        .query(Entitlements::read)
        .list();
  }

  /** Hands over all of a municipality by person and number, streaming. */
  public void each(String municipality, Consumer<Entitlement> reader) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    ALL
                        + " where subject_number >= ? and subject_number < ?"
                        + " order by subject_number, vaccination_number")
                .params(municipality, Told.next(municipality))
                .withFetchSize(FETCH_ROWS)
                .query(
                    row -> {
                      reader.accept(read(row, 0));
                    }));
  }

  private static Entitlement read(ResultSet row, int number) throws SQLException {
    return new Entitlement(
        row.getString("subject_number"),
        row.getString("vaccination_number"),
        EntitlementState.valueOf(row.getString("state")),
        row.getString("origin"),
        row.getObject("changed_on", LocalDate.class),
        row.getString("delivery_id"),
        row.getLong("line"));
  }
}

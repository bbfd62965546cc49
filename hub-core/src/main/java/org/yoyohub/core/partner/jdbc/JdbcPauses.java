package org.yoyohub.core.partner.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.partner.Pauses;

/** The pauses in their table, so that every node keeps them. */
public final class JdbcPauses implements Pauses {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public JdbcPauses(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public boolean isPaused(String partner, Direction direction) {
    return jdbc.sql("select count(*) from partner_pause where partner = ? and direction = ?")
            .params(partner, direction.name())
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public void pause(String partner, Direction direction, String actor, String reason) {
    transaction.executeWithoutResult(
        status -> {
          resume(partner, direction);
          jdbc.sql(
                  """
                  insert into partner_pause (partner, direction, reason, actor, since)
                  values (?, ?, ?, ?, ?)
                  """)
              .params(
                  partner,
                  direction.name(),
                  reason,
                  actor,
                  clock.instant().atOffset(ZoneOffset.UTC))
              .update();
        });
  }

  @Override
  public boolean resume(String partner, Direction direction) {
    return jdbc.sql("delete from partner_pause where partner = ? and direction = ?")
            .params(partner, direction.name())
            .update()
        > 0;
  }

  @Override
  public List<Pause> all() {
    return jdbc.sql("select * from partner_pause order by partner, direction")
        .query(JdbcPauses::read)
        .list();
  }

  private static Pause read(ResultSet row, int number) throws SQLException {
    var since = Objects.requireNonNull(row.getObject("since", OffsetDateTime.class));
    return new Pause(
        row.getString("partner"),
        Direction.valueOf(row.getString("direction")),
        row.getString("reason"),
        row.getString("actor"),
        since.toInstant());
  }
}

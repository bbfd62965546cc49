package org.yoyohub.jobs.intake;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.application.StageTable;

/**
 * A file that goes on to its receiver byte for byte; {@link Answer} makes it ready in the same
 * move. Of whom a line with a 宛名番号 speaks is kept, so that a person can be traced, and nothing else
 * of the line.
 */
final class PassOn implements Application {
  static final String KIND = "pass-on";
  private static final String RESIDENT = "resident_number";

  private final JdbcClient jdbc;

  PassOn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isFor(String kind) {
    return kind.equals(KIND);
  }

  @Override
  public Balance apply(
      Delivery delivery, InterfaceContract contract, StageTable rows, LocalDate day) {
    if (needsRows(contract)) {
      keepPlaces(delivery, rows);
    }
    return new Balance(delivery.balance().held(), delivery.balance().held(), 0, 0, 0);
  }

  /** 予防接種対象者番号 are 市区町村コード and 宛名番号 (R002). */
  private void keepPlaces(Delivery delivery, StageTable rows) {
    jdbc.sql(
            """
            insert into passed_line (subject_number, delivery_id, line)
            select cast(:municipality as varchar(6)) || lpad(resident_number, 15, '0'),
              cast(:delivery as varchar(40)), line
            from %s
            """
                .formatted(rows.name()))
        .param("municipality", delivery.municipality())
        .param("delivery", delivery.id())
        .update();
  }

  @Override
  public boolean needsRows(InterfaceContract contract) {
    return contract.items().stream().anyMatch(item -> item.id().equals(RESIDENT));
  }
}

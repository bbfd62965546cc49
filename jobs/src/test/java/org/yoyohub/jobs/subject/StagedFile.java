package org.yoyohub.jobs.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.delivery.Tries;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.jobs.application.StageTable;

/** A registration of some people, checked and staged: only to be applied. */
record StagedFile(Delivery delivery, StageTable table) {
  private static final InterfaceContract CONTRACT = Catalogue.standard().get("A_011-001_IF");

  static StagedFile stage(JdbcClient jdbc, String id, int... people) {
    var delivery = delivery(id, people.length);
    var table = StageTable.of(CONTRACT, delivery);
    jdbc.sql(table.create("table")).update();
    for (int person : people) {
      jdbc.sql("insert into " + table.name() + " values (" + marks() + ")")
          .params(values(person))
          .update();
    }
    return new StagedFile(delivery, table);
  }

  Balance apply(SubjectApplication application, LocalDate receivedOn) {
    return application.apply(delivery, CONTRACT, table, receivedOn);
  }

  private static String marks() {
    return CONTRACT.items().stream().map(item -> "?").collect(Collectors.joining(", ", "?, ", ""));
  }

  private static List<Object> values(int person) {
    var values = new ArrayList<Object>();
    values.add((long) person + 1);
    CONTRACT.items().forEach(item -> values.add(value(item, person)));
    return values;
  }

  private static Object value(Item item, int person) {
    return switch (item.id()) {
      case "subject_number" -> "13111300000000000000" + person;
      // the fifth has the number of the first
      case "my_number" -> new byte[] {(byte) (person % 4)};
      case "birth_date" -> "2020-01-0" + person;
      case "change", "sex", "resident_status" -> "1";
      case "non_disclosure" -> "0";
      case "name" -> "見本　" + person;
      default -> "";
    };
  }

  private static Delivery delivery(String id, int rows) {
    return new Delivery(
        id,
        "kenko-131113",
        "A_011-001_IF",
        "131113",
        LocalDate.of(2026, 6, 1),
        1,
        "file",
        "in",
        new Payload("", 0),
        rows,
        "",
        "",
        null,
        DeliveryState.STAGED,
        null,
        new Balance(rows, 0, 0, 0, rows),
        "",
        1,
        1,
        Tries.NONE,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}

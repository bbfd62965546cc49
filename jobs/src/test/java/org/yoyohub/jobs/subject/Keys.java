package org.yoyohub.jobs.subject;

import java.time.LocalDate;
import org.yoyohub.jobs.entitlement.Admission;
import org.yoyohub.jobs.house.House;

/** Gives everybody who waits a key, as an answer of 中間サーバー等 does; nobody need be asked. */
final class Keys {
  private Keys() {}

  static void toEverybody(House house) {
    house.hall.transaction().executeWithoutResult(status -> give(house));
  }

  private static void give(House house) {
    house.run(
        """
        insert into pmh_person (pmh_key, token, issued_on, delivery_id, line)
        select 'KEY' || min(q.subject_number), m.token, date '2026-04-01', 'answer', min(q.line)
        from subject_queue q join my_number m on m.subject_number = q.subject_number
        where not exists (select 1 from pmh_person p where p.token = m.token)
        group by m.token
        """);
    house.run(
        """
        insert into subject_key (subject_number, pmh_key, delivery_id, line)
        select q.subject_number, p.pmh_key, 'answer', q.line
        from subject_queue q
        join my_number m on m.subject_number = q.subject_number
        join pmh_person p on p.token = m.token
        """);
    house.run(
        "update subject_queue set state = 'KEYED', cause_delivery = 'answer', cause_line = line");
    new Admission(house.hall.jdbc(), house.clock).admit(LocalDate.now(house.clock));
  }

  /** The key of a number, "" while it has none. */
  static String of(House house, String subjectNumber) {
    return house
        .rows("select pmh_key from subject_key where subject_number = '" + subjectNumber + "'")
        .stream()
        .map(row -> String.valueOf(row.get("pmh_key")))
        .findFirst()
        .orElse("");
  }
}

package org.yoyohub.jobs.entitlement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Person;
import org.yoyohub.jobs.house.Sent;

/**
 * The people of a house for tests, laid into its tables, and the forms their municipality sends.
 */
final class Town {
  static final String FEED = "A_014-001_IF";
  private final House house;
  private final Map<String, Integer> sequences = new HashMap<>();

  Town(House house) {
    this.house = house;
  }

  static String number(int serial) {
    return Person.subjectNumber(serial);
  }

  /** Somebody who is registered; what else is true of him may be said in SQL. */
  void registered(String number, String birthDate) {
    house.run(
        """
        insert into subject (subject_number, municipality, name, name_kana, birth_date, sex, address, guardian_name,
          non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired, removal_date,
          removal_reason, revived, history_number, valid_from, delivery_id, line)
        values ('%s', '%s', '', '', '%s', '1', '', '', '0', '1', '', '', '', '', false, '', '', false, 1,
          date '2026-04-01', 'file', 2)
        """
            .formatted(number, number.substring(0, 6), birthDate));
  }

  /** People who are registered and have a key. */
  void keyed(int... serials) {
    for (int serial : serials) {
      registered(number(serial), "2024-04-01");
      key(number(serial));
    }
  }

  void key(String number) {
    house.run(
        "insert into subject_key (subject_number, pmh_key, delivery_id, line) values ('%s', 'key-%s', 'answer', 2)"
            .formatted(number, number));
  }

  /** Puts somebody registered into the queue, with a key that has just come. */
  void justKeyed(String number) {
    key(number);
    house.run(
        """
        insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line, state,
          cause_delivery, cause_line)
        values ('%s', '%s', date '2026-04-01', 'file', 2, 'KEYED', 'answer', 2)
        """
            .formatted(number, number.substring(0, 6)));
  }

  void admit() {
    house
        .hall
        .transaction()
        .executeWithoutResult(
            status ->
                new Admission(house.hall.jdbc(), house.clock).admit(LocalDate.of(2026, 4, 1)));
  }

  /** A number of the settings, on or off: "01", "-02". */
  private static Person setting(String number) {
    return Person.person(1)
        .with("vaccination_number", number.replace("-", ""))
        .with("name", "見本")
        .with("active", number.startsWith("-") ? "0" : "1");
  }

  Sent settings(String... numbers) throws Exception {
    return send("H_081-002-FORM", Arrays.stream(numbers).map(Town::setting).toArray(Person[]::new));
  }

  /** A rule that names nothing yet. */
  static Person rule(String number) {
    return Person.person(1)
        .with("rule_number", number)
        .with("subject_number", "")
        .with("resident_status", "");
  }

  Sent exceptions(Person... rules) throws Exception {
    return send("H_081-008-FORM", rules);
  }

  /** What staff decide: 1 grants, 2 takes away. */
  static Person decision(String action, int serial, String number) {
    return Person.person(serial).with("action", action).with("vaccination_number", number);
  }

  Sent staff(Person... rows) throws Exception {
    return send("A_081-001-FORM", rows);
  }

  static Person request(String kind, String fileName) {
    return Person.person(1).with("kind", kind).with("file_name", fileName);
  }

  Sent request(Person... rows) throws Exception {
    return send("A_014-001-REQ", rows);
  }

  private Sent send(String interfaceId, Person... rows) throws Exception {
    int sequence = sequences.merge(interfaceId, 1, Integer::sum);
    return house.send(new Drop(interfaceId).sequence(sequence).rows(rows));
  }

  /** Everybody's entitlements, short: "1/01 ACTIVE RULE". */
  List<String> entitlements() {
    return house
        .rows("select * from entitlement order by subject_number, vaccination_number")
        .stream()
        .map(
            row ->
                Integer.parseInt(row.get("subject_number").toString().substring(6))
                    + "/"
                    + row.get("vaccination_number")
                    + " "
                    + row.get("state")
                    + " "
                    + row.get("origin"))
        .toList();
  }

  /** What is still to be told to whom, short: "kenko-131113 1/01". */
  List<String> pending() {
    return house
        .rows("select partner, entity_key from pending_change order by partner, entity_key")
        .stream()
        .map(row -> row.get("partner") + " " + shortened(row.get("entity_key").toString()))
        .toList();
  }

  private static String shortened(String key) {
    int hyphen = key.indexOf('-');
    return Integer.parseInt(key.substring(6, hyphen)) + "/" + key.substring(hyphen + 1);
  }

  /** The A_014 files to a partner, oldest first. */
  List<Delivery> files(String partner) {
    var query = new DeliveryQuery(null, partner, FEED, null, null, null, null, 1000, 0);
    return house.ledger.list(query).stream()
        .filter(d -> d.state().isOutbound() && d.place().equals("out"))
        .sorted(Comparator.comparing(Delivery::sequence))
        .toList();
  }

  /** The rows of a file, short: "1/01 0", the last being its 削除フラグ. */
  String told(Delivery file) {
    return house
        .text(file)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(fields -> shortened(fields[0]) + " " + fields[3])
        .collect(Collectors.joining(", "));
  }

  /** Has the partner take a file, which goes with all that waits before it. */
  void confirm(Delivery file) {
    send(file);
    house.ledger.confirm(file.id(), file.partner(), "taken");
  }

  /** Sends what waits for the partner, as a route would, up to this file. */
  void send(Delivery file) {
    while (house.ledger.find(file.id()).orElseThrow().state() == DeliveryState.READY) {
      var next = house.ledger.claimOutbound("route", Duration.ofMinutes(1), file.partner());
      var claimed = next.orElseThrow();
      house.ledger.giveBack(house.ledger.move(claimed, DeliveryState.SENT, "laid"));
    }
  }
}

package org.yoyohub.jobs.house;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.codes.MyNumber;

/** One row about one visibly unreal person, read aloud: {@code person(1).with("sex", "2")}. */
public final class Person {
  /** In every name and address, so that it is found wherever it leaks. */
  public static final String MARKER = "目印";

  public static final String KANA_MARKER = "メジルシ";

  /** What every 個人番号 here begins with. */
  public static final String NUMBER_MARKER = "9000777";

  private final int serial;
  private final Map<String, String> values = new HashMap<>();

  private Person(int serial) {
    this.serial = serial;
  }

  public static Person person(int serial) {
    return new Person(serial)
        .with("subject_number", subjectNumber(serial))
        .with("resident_number", "%015d".formatted(serial))
        .with("process_number", "" + serial)
        .with("my_number", myNumber(serial))
        .with("name", "見本　" + MARKER + (char) ('０' + serial % 10))
        .with("name_kana", "ミホン　" + KANA_MARKER)
        .with("birth_date", "2024-04-01")
        .with("birth_unknown", "0")
        .with("sex", "1")
        .with("address", "東京都大田区見本町" + MARKER)
        .with("guardian_name", "見本　" + MARKER + "親")
        .with("non_disclosure", "0")
        .with("resident_status", "1")
        .with("resident_kind", "1")
        .with("support_flag", "0")
        .with("extract", "2")
        .with("history_number", "1")
        .with("change_date", "2026-03-31")
        .with("processed_on", "2026-03-31")
        .with("change_reason", "21")
        .with("removal_date_unknown", "0");
  }

  public static String subjectNumber(int serial) {
    return "131113%015d".formatted(serial);
  }

  public static String myNumber(int serial) {
    return MyNumber.ofBody(NUMBER_MARKER + "%04d".formatted(serial));
  }

  public Person with(String item, String value) {
    values.put(item, value);
    return this;
  }

  /** A removal on a day, "" for one nobody knows. */
  public Person removed(String day) {
    return with("removal_date", day).with("removal_date_unknown", day.isEmpty() ? "1" : "0");
  }

  public String row(InterfaceContract contract) {
    return contract.items().stream()
            .map(Item::id)
            .map(id -> values.getOrDefault(id, id.equals("change") ? change(contract) : ""))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String change(InterfaceContract contract) {
    return switch (contract.apply()) {
      case "subject-update" -> "2";
      case "subject-expire" -> "3";
      default -> "1";
    };
  }
}

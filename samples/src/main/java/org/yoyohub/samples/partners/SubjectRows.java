package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.samples.people.Dice;

/** Writes a subject down as one of the A_011, A_021 or A_031 rows. */
final class SubjectRows {
  private static final int FAVOURS = 21;
  private static final List<String> EXEMPTIONS = List.of("00", "00", "00", "01", "02");
  private static final List<String> CATEGORIES = List.of("00", "00", "00", "00", "01", "02", "04");

  private final long seed;
  private final LocalDate day;

  SubjectRows(long seed, LocalDate day) {
    this.seed = seed;
    this.day = day;
  }

  /** The row by a contract, with the mistake in it if there is one. */
  List<String> row(InterfaceContract contract, Subject subject, Optional<Mistake> mistake) {
    var fields = new ArrayList<String>(contract.items().size());
    for (Item item : contract.items()) {
      var value = value(item, subject);
      boolean spoiled = mistake.filter(m -> m.item().equals(item.id())).isPresent();
      fields.add(spoiled ? mistake.orElseThrow().spoil(value) : value);
    }
    return fields;
  }

  private String value(Item item, Subject subject) {
    var row = subject.row;
    boolean active = subject.isActiveOn(day);
    return switch (item.id()) {
      case "change" ->
          item.codes() == null ? "" : item.codes().meanings().keySet().iterator().next();
      case "subject_number" -> subject.number;
      case "guardian_name" -> guardian(row);
      case "non_disclosure" -> row.get("support_flag");
      case "resident_status" -> active && !subject.isOutsider() ? "1" : row.get("resident_status");
      case "exemption_1" -> favour(subject, EXEMPTIONS);
      case "category_1" -> category(subject);
      case "exemption_2", "category_2" -> "";
      case "registered_address" -> subject.registeredAddress;
      case "change_reason" -> active ? "" : row.get("change_reason");
      case "removal_date" -> active || subject.isChangeDateUnknown() ? "" : row.get("change_date");
      case "removal_date_unknown" -> !active && subject.isChangeDateUnknown() ? "1" : "0";
      default -> row.get(item.id());
    };
  }

  /** What the clerks entered as 対象者区分. */
  String category(Subject subject) {
    return favour(subject, CATEGORIES);
  }

  private String guardian(JukiRow row) {
    return age(row.get("birth_date")) < 18 ? row.get("household_head") : "";
  }

  private int age(String birth) {
    var earliest = LocalDate.parse(birth.replace("-00", "-01"));
    return Period.between(earliest, day).getYears();
  }

  /** What the clerks entered for a person; it stays the same from day to day. */
  private String favour(Subject subject, List<String> codes) {
    var person = Long.parseLong(subject.row.get("resident_number"));
    return Dice.of(seed, FAVOURS, person).pick(codes);
  }
}

package org.yoyohub.samples.partners;

import java.util.ArrayList;
import java.util.List;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.world.Outsider;

/** What the health system keeps of one row of the register, by the items' ids. */
final class JukiRow {
  private static final List<String> KEPT =
      List.of(
          "resident_number",
          "my_number",
          "name",
          "name_kana",
          "birth_date",
          "sex",
          "address",
          "household_head",
          "resident_status",
          "change_reason",
          "change_date",
          "support_flag");

  private final List<String> values;

  private JukiRow(List<String> values) {
    this.values = values;
  }

  static JukiRow of(InterfaceContract contract, List<String> fields) {
    var values = new ArrayList<String>(KEPT.size());
    for (var item : KEPT) {
      values.add(shared(fields.get(contract.position(item))));
    }
    return new JukiRow(values);
  }

  /** A row that clerks of the health system enter themselves, for who is in no register here. */
  static JukiRow of(Outsider outsider) {
    var resident = outsider.resident();
    return new JukiRow(
        List.of(
            resident.residentNumber(),
            resident.myNumber(),
            resident.name().full(),
            resident.name().kana(),
            resident.birth().text(),
            resident.sex(),
            resident.home().address(),
            resident.home().head().full(),
            Subject.OUTSIDER,
            "",
            outsider.comesOn().toString(),
            "0"));
  }

  /** The same row with another value. */
  JukiRow with(String item, String value) {
    var changed = new ArrayList<>(values);
    changed.set(KEPT.indexOf(item), value);
    return new JukiRow(changed);
  }

  String get(String item) {
    int place = KEPT.indexOf(item);
    if (place < 0) {
      throw new IllegalArgumentException("the health system does not keep " + item);
    }
    return values.get(place);
  }

  /** Codes are the same few strings for everybody in town. */
  private static String shared(String value) {
    return value.length() <= 2 ? value.intern() : value;
  }
}

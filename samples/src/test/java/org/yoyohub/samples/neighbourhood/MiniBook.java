package org.yoyohub.samples.neighbourhood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the mini hub holds: subjects, keys by 個人番号, entitlements, what is still to be told. */
final class MiniBook {

  /** One number. */
  static final class One {
    Map<String, String> row = Map.of();
    boolean active;
    @Nullable String reason;
    @Nullable LocalDate askedOn;
    String request = "";
    final SortedMap<String, Boolean> entitlements = new TreeMap<>();
  }

  private static final int PATIENCE = 1;

  final SortedMap<String, One> subjects = new TreeMap<>();
  final Map<String, String> keys = new HashMap<>();
  final Map<String, String> pseudonyms = new HashMap<>();
  private final Map<String, String> requests = new HashMap<>();
  private final Map<String, List<String>> on = new HashMap<>();
  private final Map<String, List<Map<String, String>>> exceptions = new HashMap<>();
  private final TreeMap<String, Boolean> changes = new TreeMap<>();
  private int asked;

  Stream<Seen> seen() {
    return subjects.entrySet().stream().map(e -> seen(e.getKey(), e.getValue()));
  }

  private Seen seen(String number, One one) {
    var key = keys.get(one.row.get("my_number"));
    var given = new TreeSet<String>();
    one.entitlements.forEach((n, gives) -> given.addAll(gives ? List.of(n) : List.of()));
    return new Seen(
        number,
        one.active,
        key,
        one.active && key == null ? (one.reason == null ? "" : one.reason) : null,
        one.active ? given : new TreeSet<>(),
        key == null ? null : pseudonyms.get(key));
  }

  /** Takes a row of A_011, A_021, A_031 or A_022; the code of why not, or "". */
  String take(Map<String, String> row, String kind, LocalDate day) {
    var number = row.get("subject_number");
    var known = subjects.get(number);
    var change = kind.isEmpty() ? row.get("change") : kind;
    if (change.equals("1")) {
      return register(number, row);
    }
    if (known == null || (change.equals("2") && !known.active)) {
      return "B001";
    }
    if (change.equals("2")) {
      update(known, row);
    } else {
      known.active = false;
    }
    return "";
  }

  private void update(One known, Map<String, String> row) {
    var before = known.row;
    var key = keys.get(before.get("my_number"));
    if (key != null) {
      keys.putIfAbsent(row.get("my_number"), key);
    }
    var address = row.getOrDefault("registered_address", "");
    var kept = before.getOrDefault("registered_address", "");
    known.row = new HashMap<>(row);
    known.row.put("registered_address", address.isEmpty() ? kept : address);
    if (!known.row.equals(before)) {
      known.askedOn = null;
      known.reason = null;
      known.request = "";
    }
    admit(number(row), known);
  }

  private static String number(Map<String, String> row) {
    return row.get("subject_number");
  }

  private String register(String number, Map<String, String> row) {
    for (var other : subjects.entrySet()) {
      var theirs = other.getValue();
      if (theirs.active
          && !other.getKey().equals(number)
          && other.getKey().startsWith(number.substring(0, 6))
          && theirs.row.get("my_number").equals(row.get("my_number"))) {
        return theirs.row.get("birth_date").equals(row.get("birth_date")) ? "B005" : "B004";
      }
    }
    var one = subjects.computeIfAbsent(number, n -> new One());
    one.row = row;
    one.active = true;
    one.askedOn = null;
    one.reason = null;
    one.request = "";
    admit(number, one);
    return "";
  }

  boolean waits(String number) {
    var one = subjects.get(number);
    return one != null && one.active && !keys.containsKey(one.row.get("my_number"));
  }

  String reason(String number) {
    var reason = subjects.get(number).reason;
    return reason == null ? "B201" : reason;
  }

  /** One request a person who waits, is not parked, and was not asked for just now. */
  List<List<String>> requests(LocalDate day) {
    var rows = new TreeMap<String, List<String>>();
    subjects.forEach(
        (number, one) -> {
          boolean isDue = one.askedOn == null || !one.askedOn.plusDays(PATIENCE).isAfter(day);
          if (waits(number) && isDue && !"B202".equals(one.reason) && !"B203".equals(one.reason)) {
            one.askedOn = day;
            rows.put(one.row.get("my_number"), request(number, one));
          }
        });
    return List.copyOf(rows.values());
  }

  private List<String> request(String number, One one) {
    var row = one.row;
    var id = "R%020d".formatted(++asked);
    requests.put(id, number);
    one.request = id;
    var registered = row.getOrDefault("registered_address", "");
    return List.of(
        id,
        row.get("my_number"),
        row.get("name"),
        row.get("name_kana"),
        row.get("birth_date"),
        row.get("sex"),
        registered.isEmpty() ? row.get("address") : registered);
  }

  void answer(Map<String, String> row) {
    var number = requests.get(row.get("request_number"));
    var one = subjects.get(number);
    if (row.get("result").equals("1")) {
      keys.putIfAbsent(one.row.get("my_number"), row.get("pmh_key"));
      admit(number, one);
    } else if (one.request.equals(row.get("request_number"))) {
      boolean isOutsider = one.row.get("resident_status").equals("5");
      one.reason = reason(row.get("result"), isOutsider);
    }
  }

  private static String reason(String result, boolean isOutsider) {
    return switch (result) {
      case "2" -> isOutsider ? "B202" : "B207";
      case "3" -> "B203";
      default -> "B204";
    };
  }

  void pseudonym(Map<String, String> row) {
    if (!row.get("pmh_pseudonym").isEmpty()) {
      pseudonyms.put(row.get("pmh_key"), row.get("pmh_pseudonym"));
    }
  }

  List<List<String>> inquiries() {
    return keys.values().stream()
        .distinct()
        .filter(key -> !pseudonyms.containsKey(key))
        .sorted()
        .map(List::of)
        .toList();
  }

  void settings(String code, Collection<Map<String, String>> rows) {
    on.put(
        code,
        rows.stream()
            .filter(r -> r.get("active").equals("1"))
            .map(r -> r.get("vaccination_number"))
            .toList());
  }

  void exceptions(String code, Collection<Map<String, String>> rows) {
    exceptions.put(code, new ArrayList<>(rows));
  }

  void staff(Map<String, String> row) {
    var number = number(row);
    var vaccination = row.get("vaccination_number");
    if (on.get(number.substring(0, 6)).contains(vaccination)) {
      give(number, vaccination, row.get("action").equals("1"));
    }
  }

  void link(String code) {
    subjects.forEach((number, one) -> admit(number, one));
  }

  private void admit(String number, One one) {
    var code = number.substring(0, 6);
    if (one.active && keys.containsKey(one.row.get("my_number"))) {
      for (var vaccination : on.getOrDefault(code, List.of())) {
        if (!one.entitlements.containsKey(vaccination) && !isKept(code, vaccination, one.row)) {
          give(number, vaccination, true);
        }
      }
    }
  }

  private void give(String number, String vaccination, boolean gives) {
    subjects.get(number).entitlements.put(vaccination, gives);
    changes.put(number + "-" + vaccination, gives);
  }

  private boolean isKept(String code, String vaccination, Map<String, String> row) {
    return exceptions.getOrDefault(code, List.of()).stream()
        .anyMatch(
            rule ->
                is(rule, "vaccination_number", vaccination)
                    && is(rule, "subject_number", number(row))
                    && is(rule, "category", row.get("category_1"))
                    && is(rule, "resident_status", row.get("resident_status"))
                    && rule.get("born_from").compareTo(row.get("birth_date")) <= 0
                    && (rule.get("born_until").isEmpty()
                        || rule.get("born_until").compareTo(row.get("birth_date")) >= 0));
  }

  private static boolean is(Map<String, String> rule, String item, String value) {
    return rule.get(item).isEmpty() || rule.get(item).equals(value);
  }

  List<List<String>> changes(String code) {
    var rows = rows(code, changes);
    changes.keySet().removeIf(key -> key.startsWith(code));
    return rows;
  }

  List<List<String>> all(String code) {
    var all = new TreeMap<String, Boolean>();
    subjects.forEach(
        (number, one) -> one.entitlements.forEach((v, gives) -> all.put(number + "-" + v, gives)));
    all.values().removeIf(gives -> !gives);
    changes.keySet().removeIf(key -> key.startsWith(code));
    return rows(code, all);
  }

  private static List<List<String>> rows(String code, SortedMap<String, Boolean> entries) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(code))
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<String> row(String key, boolean gives) {
    return List.of(key, key.substring(0, 21), key.substring(22), gives ? "0" : "1");
  }
}

package org.yoyohub.samples.files;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.CodeList;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.ItemType;
import org.yoyohub.samples.people.Numbers;

/** Finds for each item of a contract how its values are made, from its id, codes, check, type. */
final class SampleValues {
  private static final Map<String, Function<SampleRow, String>> KNOWN =
      Map.ofEntries(
          Map.entry("subject_number", SampleValues::subjectNumber),
          Map.entry("resident_number", row -> row.resident().residentNumber()),
          Map.entry("my_number", row -> row.resident().myNumber()),
          Map.entry("name", row -> row.resident().name().full()),
          Map.entry("name_kana", row -> row.resident().name().kana()),
          Map.entry("birth_date", row -> row.resident().birth().text()),
          Map.entry("birth_unknown", row -> "0"),
          Map.entry("birth_note", row -> ""),
          Map.entry("sex", row -> row.resident().sex()),
          Map.entry("postal_code", row -> row.resident().home().postalCode()),
          Map.entry("address", row -> row.resident().home().address()),
          Map.entry("guardian_name", row -> row.resident().guardianOn(row.day())),
          Map.entry("household_head", row -> row.resident().home().head().full()),
          Map.entry("resident_kind", row -> row.resident().kind()),
          Map.entry("process_number", row -> Long.toString(row.number())),
          Map.entry("line", row -> Long.toString(row.number())),
          Map.entry("history_number", row -> "1"),
          Map.entry("processed_on", row -> row.day().toString()),
          Map.entry("removal_date_unknown", row -> "0"),
          Map.entry("registered_address", row -> ""),
          Map.entry("request_number", SampleValues::requestNumber),
          Map.entry("pmh_key", row -> row.aliases().key(row.number())),
          Map.entry("onshi_pseudonym", row -> row.aliases().onshi(row.number())),
          Map.entry("pmh_pseudonym", row -> row.aliases().pmh(row.aliases().key(row.number()))),
          Map.entry("file_name", row -> ""),
          Map.entry("born_from", row -> "1900-01-01"),
          Map.entry("born_until", row -> row.day().toString()));

  /** Of these another value would ask for other items to be empty, or not to be. */
  private static final Map<String, Map<String, String>> ALWAYS =
      Map.of("pmh-key-answer", Map.of("result", "1"), "entitlement-request", Map.of("kind", "1"));

  private final InterfaceContract contract;

  SampleValues(InterfaceContract contract) {
    this.contract = contract;
  }

  Function<SampleRow, String> of(Item item) {
    if (isRecordKind(item)) {
      return row -> "2";
    }
    var removal = removal(item.id());
    if (removal != null && item.codes() != null && item.codes().has(removal)) {
      return row -> removal;
    }
    if (item.id().equals("removal_date") && !isExpiry()) {
      return row -> "";
    }
    var always = ALWAYS.getOrDefault(contract.apply(), Map.of()).get(item.id());
    if (always != null) {
      return row -> always;
    }
    var known = KNOWN.get(item.id());
    return known != null && fits(item) ? known : byRule(item);
  }

  /** Whether the item is the kind of a 全銀 record, which is 2 for data. */
  private static boolean isRecordKind(Item item) {
    return item.id().equals("record_kind") || item.name().equals("データ区分");
  }

  /** In a file of expiries people have moved out; elsewhere removals say nothing. */
  private @Nullable String removal(String id) {
    return switch (id) {
      case "resident_status" -> isExpiry() ? "2" : "1";
      case "change_reason" -> isExpiry() ? "21" : "50";
      default -> null;
    };
  }

  private boolean isExpiry() {
    return contract.apply().equals("subject-expire");
  }

  private Function<SampleRow, String> byRule(Item item) {
    var codes = item.codes();
    if (codes != null) {
      return coded(codes);
    }
    var check = item.check();
    return item.beginsWithMunicipality()
        ? row -> begins(row, item.type().width())
        : SampleChecks.of(check == null ? "" : check, item.type()).orElse(byType(item));
  }

  /** Mostly the list's first code, which is the usual one; sometimes any. */
  private static Function<SampleRow, String> coded(CodeList list) {
    var codes = List.copyOf(list.meanings().keySet());
    return row -> row.dice().chance(900) ? codes.get(0) : row.dice().pick(codes);
  }

  private static Function<SampleRow, String> byType(Item item) {
    int width = item.type().width();
    return switch (item.type().form()) {
      case X -> row -> Numbers.digits(row.number(), Math.min(width, 12));
      case NINE -> row -> Numbers.digits(row.number(), Math.min(width, 12));
      case N -> row -> cut("見本の項目", width);
      case T -> row -> cut("見本の文です。", width);
      case K -> row -> cut("ﾐﾎﾝ", item.bytes() > 0 ? item.bytes() : width);
      case DATE -> row -> row.day().minusDays(row.dice().below(365)).toString();
      case TIME -> row -> "%02d:%02d:00".formatted(row.dice().below(24), row.dice().below(60));
    };
  }

  private boolean fits(Item item) {
    var form = item.type().form();
    return switch (item.id()) {
      case "name", "name_kana", "address", "guardian_name", "household_head" ->
          (form == ItemType.Form.N || form == ItemType.Form.T) && item.type().width() >= 50;
      case "subject_number" -> item.type().width() >= 21;
      case "resident_number" -> item.type().width() >= 15;
      case "birth_note", "removal_date_unknown" -> !(item.required() && item.codes() == null);
      case "birth_date", "processed_on" -> form == ItemType.Form.DATE;
      default -> true;
    };
  }

  /** Business date, file and line, as the hub numbers what it asks for. */
  private static String requestNumber(SampleRow row) {
    return row.day().toString().replace("-", "") + "0001" + Numbers.digits(row.number(), 10);
  }

  private static String subjectNumber(SampleRow row) {
    return Numbers.subjectNumber(row.municipality(), row.resident().residentNumber());
  }

  private static String begins(SampleRow row, int width) {
    return row.municipality() + Numbers.digits(row.number(), Math.min(15, width - 6));
  }

  private static String cut(String text, int width) {
    return text.substring(0, Math.min(width, text.length()));
  }
}

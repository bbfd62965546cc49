package org.yoyohub.samples.partners;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.samples.files.Outbox;
import org.yoyohub.samples.files.Sender;
import org.yoyohub.samples.files.SentFile;
import org.yoyohub.samples.people.Resident;
import org.yoyohub.samples.town.HistoryRow;
import org.yoyohub.samples.town.Town;

/** The pretend 住民記録: it sends everybody on the first day, and each day's changes after. */
public final class PretendJuki {
  private static final Map<String, Function<HistoryRow, String>> VALUES =
      Map.ofEntries(
          Map.entry("process_number", row -> Long.toString(row.processNumber())),
          Map.entry("extract", row -> row.isFirstEntry() ? "1" : "2"),
          of("resident_number", Resident::residentNumber),
          Map.entry("history_number", row -> Integer.toString(row.historyNumber())),
          of("my_number", Resident::myNumber),
          of("name", person -> person.name().full()),
          of("name_kana", person -> person.name().kana()),
          of("birth_date", person -> person.birth().text()),
          of("birth_unknown", person -> flag(person.birth().isUnknown())),
          of("birth_note", person -> person.birth().note()),
          of("sex", Resident::sex),
          of("postal_code", person -> person.home().postalCode()),
          of("address", person -> person.home().address()),
          of("household_head", person -> person.home().head().full()),
          of("resident_kind", Resident::kind),
          Map.entry("resident_status", row -> row.standing().code()),
          Map.entry("change_reason", row -> row.change().reason().code()),
          Map.entry("change_date", row -> row.change().date()),
          Map.entry("notified_on", row -> row.processedOn().toString()),
          Map.entry("processed_on", row -> row.processedOn().toString()),
          of("support_flag", person -> flag(person.support())));

  private final Town town;
  private final Outbox outbox;
  private final InterfaceContract contract = Catalogue.standard().get("JUKI-IDO");
  private final List<Function<HistoryRow, String>> values;

  /**
   * @param partners the folder of all partners' folders
   * @param name such as juki-131113
   */
  public PretendJuki(Town town, Path partners, String name) {
    this.town = town;
    this.outbox = new Outbox(partners.resolve(name).resolve("in"), Sender.named(name));
    this.values = contract.items().stream().map(i -> value(i.id())).toList();
  }

  /** Lets the town live its next day and sends what the register heard of it. */
  public SentFile dropNextDay() {
    try (var file = outbox.open(contract, town.nextDay())) {
      town.live(row -> file.record(values.stream().map(v -> v.apply(row)).toList()));
      return file.send();
    }
  }

  private static Function<HistoryRow, String> value(String id) {
    return VALUES.getOrDefault(id, row -> "");
  }

  private static Map.Entry<String, Function<HistoryRow, String>> of(
      String id, Function<Resident, String> value) {
    return Map.entry(id, row -> value.apply(row.resident()));
  }

  private static String flag(boolean on) {
    return on ? "1" : "0";
  }
}

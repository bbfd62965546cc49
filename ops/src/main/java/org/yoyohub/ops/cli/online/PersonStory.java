package org.yoyohub.ops.cli.online;

import static org.yoyohub.ops.cli.online.Deliveries.text;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Map;
import org.yoyohub.ops.cli.term.Table;
import tools.jackson.databind.JsonNode;

/** One person's story as lines: how they stand, and every step that led there. */
final class PersonStory {
  private static final Map<String, String> WORDS =
      Map.of(
          "PASSED_ON", "住基連携 passed on",
          "TOLD_US", "told of (変更区分→処理結果)",
          "KEY_ASKED", "PMHキー asked for",
          "KEY_ANSWERED", "PMHキー answered (発行結果)",
          "KEY", "PMHキー given",
          "STAFF", "staff (1 付与, 2 剥奪)",
          "ENTITLEMENT", "予防接種管理情報",
          "TOLD", "A_014 told 健康管理",
          "RESULT", "A_011-003_帳 answered");

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private PersonStory() {}

  static void print(JsonNode story, PrintWriter out) {
    out.println(standing(story.path("person")));
    var waiting = story.path("person").path("waiting");
    if (!waiting.isNull() && !waiting.isMissingNode()) {
      out.println(waiting(waiting, text(story, "why")));
    }
    out.println();
    steps(story.path("steps")).print(out);
  }

  private static String standing(JsonNode person) {
    var words = new ArrayList<String>();
    words.add(registration(person));
    words.add(is(person, "hasKey") ? "has a PMHキー" : "no PMHキー");
    words.add(is(person, "hasPseudonym") ? "has a PMH仮名" : "no PMH仮名");
    words.add(text(person, "entitlements") + " 予防接種管理情報");
    return String.join(", ", words);
  }

  private static String registration(JsonNode person) {
    var registered = is(person, "expired") ? "registered, 失効" : "registered, valid";
    return is(person, "registered") ? registered : "not registered";
  }

  private static boolean is(JsonNode person, String key) {
    return person.path(key).asBoolean(false);
  }

  private static String waiting(JsonNode waiting, String why) {
    return "waits for a PMHキー since %s: %s, asked %s times, next try %s; %s %s"
        .formatted(
            text(waiting, "since"),
            text(waiting, "state"),
            text(waiting, "attempts"),
            text(waiting, "nextTryAt"),
            text(waiting, "reason"),
            why)
        .strip();
  }

  private static Table steps(JsonNode steps) {
    var table = new Table("DAY", "AT", "WHAT", "ABOUT", "OUTCOME", "CODE", "LINE", "FILE OR BY");
    for (var step : steps) {
      var file = text(step, "file");
      table.row(
          text(step, "day"),
          time(text(step, "at")),
          WORDS.getOrDefault(text(step, "kind"), text(step, "kind")),
          text(step, "about"),
          text(step, "outcome"),
          text(step, "code"),
          step.path("line").asLong() == 0 ? "-" : text(step, "line"),
          file.isEmpty() ? text(step, "by") : file);
    }
    return table;
  }

  private static String time(String at) {
    return at.equals("-") ? "-" : LocalTime.ofInstant(Instant.parse(at), TOKYO).format(SECONDS);
  }
}

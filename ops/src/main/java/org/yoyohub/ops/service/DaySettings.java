package org.yoyohub.ops.service;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.yaml.YamlMap;
import org.yoyohub.jobs.pmhkey.KeyRules;
import org.yoyohub.ops.node.DayPlan;

/** What settings.yaml says of the day: when which jobs are asked for, and how keys are. */
final class DaySettings {
  private static final LocalTime MORNING = LocalTime.of(5, 0);
  private static final String OFF = "off";
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

  private DaySettings() {}

  /**
   * Without a word of it the usual jobs run each morning.
   *
   * @param instead what the command line says of the time, before all
   */
  static DayPlan read(Optional<YamlMap> yaml, Optional<String> instead) {
    var daily = yaml.flatMap(y -> y.map("daily"));
    var keys = yaml.flatMap(y -> y.map("keys"));
    var plan =
        new DayPlan(
            time(daily, instead),
            daily.map(DaySettings::jobs).orElse(DayPlan.USUAL),
            keys.map(k -> k.parsed("every", Duration.ZERO, DaySettings::every))
                .orElse(Duration.ZERO),
            keys.map(DaySettings::rules).orElse(KeyRules.USUAL));
    daily.ifPresent(YamlMap::done);
    keys.ifPresent(YamlMap::done);
    return plan;
  }

  private static Optional<LocalTime> time(Optional<YamlMap> daily, Optional<String> instead) {
    var said =
        daily
            .map(d -> d.parsed("at", Optional.of(MORNING), DaySettings::time))
            .orElse(Optional.of(MORNING));
    return instead.isPresent() ? time(instead.get()) : said;
  }

  /** Whether the command line's word for the time is one. */
  static boolean isTime(String text) {
    return text.equals(OFF) || text.matches(TIME);
  }

  private static Optional<LocalTime> time(String text) {
    if (!isTime(text)) {
      throw new IllegalArgumentException("must be a time of the day such as \"05:00\", or \"off\"");
    }
    return text.equals(OFF) ? Optional.empty() : Optional.of(LocalTime.parse(text));
  }

  private static List<String> jobs(YamlMap daily) {
    if (!daily.has("jobs")) {
      return DayPlan.USUAL;
    }
    var jobs = daily.words("jobs");
    jobs.stream()
        .filter(job -> !DayPlan.JOBS.contains(job))
        .forEach(job -> daily.problem("jobs", "no job is named so; there are " + DayPlan.JOBS));
    return jobs;
  }

  private static KeyRules rules(YamlMap keys) {
    var usual = KeyRules.USUAL;
    return new KeyRules(
        keys.parsed("answer-within", usual.answerWithin(), DaySettings::patience),
        keys.parsed("retry-after", usual.retryAfter(), DaySettings::patience),
        usual.pseudonymEvery());
  }

  private static Duration patience(String text) {
    var patience = Duration.parse(text);
    if (patience.isNegative() || patience.compareTo(Duration.ofDays(31)) > 0) {
      throw new IllegalArgumentException("must be PT0S to P31D");
    }
    return patience;
  }

  private static Duration every(String text) {
    var every = Duration.parse(text);
    if (!every.isZero() && every.compareTo(Duration.ofMinutes(10)) < 0) {
      throw new IllegalArgumentException("must be PT0S, which is never, or PT10M or longer");
    }
    return every;
  }
}

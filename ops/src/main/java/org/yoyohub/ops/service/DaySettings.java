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

  private DaySettings() {}

  static DayPlan read(Optional<YamlMap> yaml) {
    var daily = yaml.flatMap(y -> y.map("daily"));
    var keys = yaml.flatMap(y -> y.map("keys"));
    var plan =
        new DayPlan(
            daily.map(d -> d.parsed("at", MORNING, DaySettings::time)),
            daily.map(DaySettings::jobs).orElse(DayPlan.USUAL),
            keys.map(k -> k.parsed("every", Duration.ZERO, DaySettings::every))
                .orElse(Duration.ZERO),
            keys.map(DaySettings::rules).orElse(KeyRules.USUAL));
    daily.ifPresent(YamlMap::done);
    keys.ifPresent(YamlMap::done);
    return plan;
  }

  private static LocalTime time(String text) {
    if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      throw new IllegalArgumentException("must be a time of the day such as \"05:00\"");
    }
    return LocalTime.parse(text);
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

package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.yoyohub.formats.envelope.Receipt;
import org.yoyohub.jobs.house.House;
import org.yoyohub.jobs.house.Person;

/** Looks through everything that others than the receiver see for the marks of the people. */
public final class PrivacyWatch {
  private static final List<String> MARKS =
      List.of(Person.MARKER, Person.KANA_MARKER, Person.NUMBER_MARKER);
  private static final List<String> COLUMNS =
      List.of(
          "select reason from ledger_event",
          "select hold_reason from delivery where hold_reason is not null",
          "select limit_text from finding",
          "select item from finding where item is not null",
          "select exit_message from batch_job_execution",
          "select exit_message from batch_step_execution",
          "select short_context from batch_job_execution_context",
          "select serialized_context from batch_job_execution_context where serialized_context is not null",
          "select short_context from batch_step_execution_context",
          "select parameter_value from batch_job_execution_params");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Appender<ILoggingEvent> console;

  public PrivacyWatch() {
    log.start();
    console = root().getAppender("out");
    root().detachAppender(console);
    root().addAppender(log);
    root().setLevel(Level.INFO);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  public void findsNothing(House house) {
    root().setLevel(Level.WARN);
    root().detachAppender(log);
    root().addAppender(console);
    var seen = new ArrayList<String>();
    log.list.forEach(event -> say(event, seen));
    for (var column : COLUMNS) {
      house.rows(column).forEach(row -> seen.add(row.values().toString()));
    }
    house.deliveries().stream()
        .filter(d -> d.fileName().endsWith(Receipt.SUFFIX) || d.fileName().endsWith(".errors.csv"))
        .forEach(d -> seen.add(house.text(d)));
    for (var mark : MARKS) {
      assertThat(seen).noneMatch(text -> text.contains(mark));
    }
  }

  private static void say(ILoggingEvent event, List<String> seen) {
    seen.add(event.getFormattedMessage() + " " + event.getKeyValuePairs());
    for (IThrowableProxy e = event.getThrowableProxy(); e != null; e = e.getCause()) {
      seen.add(String.valueOf(e.getMessage()));
    }
  }
}

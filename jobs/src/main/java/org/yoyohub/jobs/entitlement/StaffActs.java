package org.yoyohub.jobs.entitlement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.jobs.entitlement.Decisions.Rows;
import org.yoyohub.jobs.hall.Hall;

/**
 * What an operator grants to one person or takes away, by the rules of the form. Every act is
 * kept with its reason; what it changes is signed with the operator and, as its line, the act.
 */
public final class StaffActs {
  private static final String ROW =
      """
      (select cast(:line as bigint) as line, cast(:action as varchar(1)) as action,
         cast(:subject as varchar(21)) as subject_number,
         cast(:number as varchar(10)) as vaccination_number)""";
  private static final int SIGNATURE = 40;

  private final Hall hall;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final MunicipalityTurns turns;
  private final Decisions decisions;

  public StaffActs(Hall hall) {
    this.hall = hall;
    this.jdbc = hall.jdbc();
    this.transaction = hall.transaction();
    this.turns = new MunicipalityTurns(jdbc);
    this.decisions = new Decisions(jdbc, hall.clock());
  }

  /** What became of one number. */
  public enum Result {
    APPLIED,
    UNCHANGED,
    REJECTED
  }

  /** One number, and why it was rejected if it was. */
  public record Outcome(String vaccinationNumber, Result result, Optional<FindingCode> code) {}

  /** Who decides, and why. */
  public record Operator(String name, String reason) {
    private String signature() {
      var text = "operator " + name;
      return text.length() > SIGNATURE ? text.substring(0, SIGNATURE) : text;
    }
  }

  /** Grants numbers to one person (付与). */
  public List<Outcome> grant(String subject, List<String> numbers, Operator operator) {
    return act("1", subject, numbers, operator);
  }

  /** Takes numbers away from one person (剥奪). */
  public List<Outcome> revoke(String subject, List<String> numbers, Operator operator) {
    return act("2", subject, numbers, operator);
  }

  private List<Outcome> act(
      String action, String subject, List<String> numbers, Operator operator) {
    return transaction.execute(
        status -> {
          turns.hold(municipality(subject));
          return numbers.stream().map(number -> act(action, subject, number, operator)).toList();
        });
  }

  /** Of somebody nobody knows there is none. */
  private List<String> municipality(String subject) {
    return jdbc.sql("select municipality from subject where subject_number = ?")
        .param(subject)
        .query(String.class)
        .list();
  }

  private Outcome act(String action, String subject, String number, Operator operator) {
    var code = decisions.judge(row(0, action, subject, number)).get(0);
    if (!code.isEmpty()) {
      return new Outcome(number, Result.REJECTED, Optional.of(FindingCode.valueOf(code)));
    }
    long act = record(action, subject, number, operator);
    int changed =
        decisions.follow(row(act, action, subject, number), operator.signature(), today());
    return new Outcome(number, changed == 0 ? Result.UNCHANGED : Result.APPLIED, Optional.empty());
  }

  private static Rows row(long line, String action, String subject, String number) {
    return new Rows(
        ROW, Map.of("line", line, "action", action, "subject", subject, "number", number), 1);
  }

  private LocalDate today() {
    return LocalDate.now(hall.clock());
  }

  private long record(String action, String subject, String number, Operator operator) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into entitlement_act (at, operator, reason, action, subject_number, vaccination_number)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            hall.clock().instant().atOffset(ZoneOffset.UTC),
            operator.name(),
            operator.reason(),
            action,
            subject,
            number)
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class), "id");
  }
}

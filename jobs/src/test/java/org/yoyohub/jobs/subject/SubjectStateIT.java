package org.yoyohub.jobs.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;
import static org.yoyohub.jobs.house.Person.subjectNumber;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 6.5 is what the page of {@link SubjectState} says, for every state and every change. */
final class SubjectStateIT extends SubjectPromise {
  private static final Map<Change, String> INTERFACES =
      Map.of(Change.REGISTER, REGISTER, Change.UPDATE, UPDATE, Change.EXPIRE, EXPIRE);

  @Test
  void everyChangeTakesAnActiveSubjectWhereThePageSays() throws IOException {
    for (var change : Change.values()) {
      int serial = 1 + change.ordinal();
      send(REGISTER, person(serial));
      takes(serial, change, SubjectState.ACTIVE.after(change), SubjectState.ACTIVE);
    }
  }

  @Test
  void everyChangeTakesAnExpiredSubjectWhereThePageSays() throws IOException {
    for (var change : Change.values()) {
      int serial = 1 + change.ordinal();
      send(REGISTER, person(serial));
      send(EXPIRE, person(serial).removed("2026-03-30"));
      takes(serial, change, SubjectState.EXPIRED.after(change), SubjectState.EXPIRED);
    }
  }

  @Test
  void onlyARegistrationBringsASubjectIntoBeing() throws IOException {
    for (var change : Change.values()) {
      int serial = 1 + change.ordinal();
      var sent = send(INTERFACES.get(change), person(serial).removed("2026-03-31"));
      var after = SubjectState.ofUnknown(change);
      assertThat(outcomes(sent).get(0).contains("B001")).isEqualTo(after.isEmpty());
      assertThat(
              list("select 1 from subject where subject_number = '" + subjectNumber(serial) + "'"))
          .hasSize((int) after.stream().count());
    }
  }

  private void takes(int serial, Change change, Optional<SubjectState> after, SubjectState before)
      throws IOException {
    var sent = send(INTERFACES.get(change), person(serial).with("sex", "2").removed("2026-03-31"));
    assertThat(outcomes(sent).get(0).startsWith("2 3"))
        .as(before + " " + change + " is rejected")
        .isEqualTo(after.isEmpty());
    assertThat(subject(subjectNumber(serial), "expired"))
        .as(before + " after " + change)
        .isEqualTo(String.valueOf(after.orElse(before) == SubjectState.EXPIRED));
  }
}

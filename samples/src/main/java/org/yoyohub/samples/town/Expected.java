package org.yoyohub.samples.town;

import java.time.LocalDate;
import java.util.SortedMap;
import org.yoyohub.samples.people.Resident;

/**
 * What is true of the town at the end of a day, told from its own history and nothing else.
 *
 * @param people everybody who was ever registered, by 予防接種対象者番号
 */
public record Expected(LocalDate day, SortedMap<String, Person> people) {

  /** A person at the end of the day; active means registered and not yet gone. */
  public record Person(
      String subjectNumber, Resident resident, Standing standing, boolean active) {}

  public long active() {
    return people.values().stream().filter(Person::active).count();
  }

  /** Those who left, died or were removed; their numbers are expired. */
  public long expired() {
    return people.size() - active();
  }
}

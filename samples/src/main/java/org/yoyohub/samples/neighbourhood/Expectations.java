package org.yoyohub.samples.neighbourhood;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yoyohub.samples.faults.Failures;
import org.yoyohub.samples.national.PretendChukan;
import org.yoyohub.samples.national.PretendPmh;
import org.yoyohub.samples.partners.PretendOffice;
import org.yoyohub.samples.partners.PretendOffice.Page;
import org.yoyohub.samples.world.World;

/** What must be true at the end of a day, put together from everybody's own books. */
record Expectations(
    World world,
    Map<String, PretendOffice> offices,
    PretendChukan chukan,
    PretendPmh pmh,
    Failures failures,
    LocalDate day) {
  private static final int GRACE = 4;

  /** By 予防接種対象者番号: everybody whom an office ever entered. */
  SortedMap<String, Expectation> all() {
    var all = new TreeMap<String, Expectation>();
    offices.forEach((code, office) -> add(code, office, all));
    return all;
  }

  /** Whether something that happened on a day may still be on its way. */
  boolean isRecent(LocalDate on) {
    return on.isAfter(day.minusDays(GRACE));
  }

  /** Whether failures are, or were until lately. */
  boolean areFailuresRecent() {
    return isRecent(failures.ends());
  }

  Optional<String> pseudonym(String key) {
    return pmh.told(key);
  }

  /** The 予防接種管理番号 that A_014 told of a number. */
  SortedSet<String> mirrored(String subjectNumber) {
    var office = offices.get(subjectNumber.substring(0, 6));
    return office == null ? new TreeSet<>() : office.mirrored(subjectNumber);
  }

  private void add(String code, PretendOffice office, SortedMap<String, Expectation> all) {
    var people = world.town(code).now().people();
    for (var page : office.pages()) {
      var citizen = people.get(page.subjectNumber());
      boolean isActive = citizen == null ? page.isOutsider() : citizen.active();
      all.put(page.subjectNumber(), expectation(office, page, isActive));
    }
    // whom the town entered and no office heard of: the hub did not pass the register on
    for (var citizen : people.values()) {
      if (!all.containsKey(citizen.subjectNumber())) {
        all.put(citizen.subjectNumber(), unheardOf(citizen.subjectNumber(), citizen.active()));
      }
    }
  }

  private Expectation expectation(PretendOffice office, Page page, boolean isActive) {
    var person = world.national().withSubjectNumber(page.subjectNumber()).orElseThrow();
    var atMost = office.entitled(page.subjectNumber(), day);
    SortedSet<String> atLeast = new TreeSet<>(atMost);
    atLeast.retainAll(office.entitled(page.subjectNumber(), day.minusDays(1)));
    return new Expectation(person, isActive, page, chukan.told(person), atLeast, atMost);
  }

  private Expectation unheardOf(String number, boolean isActive) {
    var person = world.national().withSubjectNumber(number).orElseThrow();
    var page = new Page(number, false, true, false, null, null, null, null);
    var none = new TreeSet<String>();
    return new Expectation(person, isActive, page, Optional.empty(), none, none);
  }
}

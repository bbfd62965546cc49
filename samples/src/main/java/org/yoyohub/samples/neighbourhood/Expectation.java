package org.yoyohub.samples.neighbourhood;

import java.util.Optional;
import java.util.SortedSet;
import org.yoyohub.samples.national.PretendChukan.Told;
import org.yoyohub.samples.partners.PretendOffice.Page;
import org.yoyohub.samples.world.Person;

/**
 * What must be true of one 予防接種対象者番号.
 *
 * @param isActive whether its person belongs to the municipality now
 * @param page what the office holds of it
 * @param told what 中間サーバー等 told the hub of its person
 * @param atLeast the 予防接種管理番号 it must have once it has a key
 * @param atMost those it may have: one that was switched on today may still be missing
 */
record Expectation(
    Person person,
    boolean isActive,
    Page page,
    Optional<Told> told,
    SortedSet<String> atLeast,
    SortedSet<String> atMost) {

  String subjectNumber() {
    return page.subjectNumber();
  }

  /** Whether the office's last row on it was a wrong one: until it is mended either may be. */
  boolean isOpen() {
    return !page.isSettled();
  }

  boolean mustBeThere() {
    return page.since() != null || (isActive && !isOpen());
  }

  Optional<String> key() {
    return told.filter(Told::isKey).map(Told::key);
  }

  /** Whether the key was told while the number was valid, and so belongs to it for ever. */
  boolean wasKeyedInTime() {
    var since = page.since();
    var expired = page.expiredOn();
    return told.filter(Told::isKey)
        .filter(t -> since != null && !t.on().isBefore(since))
        .filter(t -> expired == null || t.on().isBefore(expired))
        .isPresent();
  }
}

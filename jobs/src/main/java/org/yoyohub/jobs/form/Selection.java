package org.yoyohub.jobs.form;

import java.util.List;
import java.util.TreeSet;

/**
 * Whom a form is about: the valid subjects of a municipality, or some of them.
 *
 * @param subjects their numbers, each once; empty for all
 */
public record Selection(String municipality, List<String> subjects) {
  public Selection {
    subjects = List.copyOf(new TreeSet<>(subjects));
  }

  public static Selection all(String municipality) {
    return new Selection(municipality, List.of());
  }

  boolean isAll() {
    return subjects.isEmpty();
  }
}

package org.yoyohub.core.subject;

import java.util.Optional;

/** Follows a 予防接種対象者 through the deliveries, from the first line of 住基 to the last answer. */
@FunctionalInterface
public interface SubjectTrace {

  /** What is known of this 予防接種対象者番号, each part at most so many; empty when it is nothing. */
  Optional<Story> story(String subjectNumber, int limit);
}

package org.yoyohub.core.subject.jdbc;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.subject.Step;

/**
 * A step and its place in the story.
 *
 * @param ordinal the place of its delivery among all
 * @param act which act of staff it was, 0 for none; they are numbered as they are done
 */
record Placed(long ordinal, long act, Step step) {
  /** The ordinal of what no file did. */
  static final long LAST = Long.MAX_VALUE;

  static final Comparator<Placed> IN_ORDER =
      Comparator.comparing((Placed p) -> p.step().day())
          .thenComparing(Placed::ordinal)
          .thenComparing(Placed::isOfNoFile)
          .thenComparing(p -> p.step().kind())
          .thenComparing(Placed::act)
          .thenComparing(p -> p.step().line())
          .thenComparing(p -> p.step().about());

  private boolean isOfNoFile() {
    return step.file().isEmpty();
  }

  /** The same; an operator's act behind the last file that had come by then. */
  Placed among(List<Placed> all) {
    boolean isOfAnOperator = act > 0 && isOfNoFile();
    return isOfAnOperator ? new Placed(ordinalAmong(all), act, step) : this;
  }

  private long ordinalAmong(List<Placed> all) {
    long next = firstToActAfter(all);
    return all.stream()
        .filter(file -> file.ordinal < next && !isAfter(file.step.at(), step.at()))
        .mapToLong(Placed::ordinal)
        .max()
        .orElse(0);
  }

  private long firstToActAfter(List<Placed> all) {
    return all.stream()
        .filter(other -> other.act > act)
        .mapToLong(Placed::ordinal)
        .min()
        .orElse(LAST);
  }

  private static boolean isAfter(@Nullable Instant one, @Nullable Instant other) {
    return one != null && other != null && one.isAfter(other);
  }
}

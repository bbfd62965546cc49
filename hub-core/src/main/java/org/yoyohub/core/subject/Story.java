package org.yoyohub.core.subject;

import java.util.List;

/**
 * One person's story: how they stand, what the hub was told of them, and every step, oldest first.
 */
public record Story(Person person, List<Touch> lines, List<Step> steps) {
  public Story {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }
}

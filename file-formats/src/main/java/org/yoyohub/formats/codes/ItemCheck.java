package org.yoyohub.formats.codes;

import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.FindingCode;

/** Judges the value of one item by itself. */
@FunctionalInterface
public interface ItemCheck {
  /** What is wrong with a value that is not empty; null when it is fine. */
  @Nullable FindingCode judge(String value);
}

package org.yoyohub.ops.cli.offline;

/** Judges or computes one value of a code system or date rule, as a text. */
@FunctionalInterface
public interface ValueCheck {
  String UNKNOWN_KIND = "unknown kind";

  String evaluate(String kind, String input, String arg);
}

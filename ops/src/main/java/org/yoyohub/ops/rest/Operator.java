package org.yoyohub.ops.rest;

import java.util.regex.Pattern;

/** Who asks for a change, and why: both stay in the ledger. */
record Operator(String actor, String reason) {
  /** Who did not say a name. */
  static final String NOBODY = "unnamed";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final int LONGEST = 300;

  static Operator of(String name, String reason) {
    require(NAME.matcher(name).matches(), "by is a name of letters, digits, '.', '_' and '-'");
    require(!reason.isBlank(), "a reason is needed: it stays in the ledger");
    require(reason.length() <= LONGEST, "a reason has " + LONGEST + " characters at most");
    require(reason.chars().noneMatch(Character::isISOControl), "a reason is one line of text");
    return new Operator("operator " + name, reason.strip());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Problems.BadRequest(otherwise);
    }
  }
}

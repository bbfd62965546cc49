package org.yoyohub.ops.rest;

import java.util.regex.Pattern;

/** Who asks for a change, and why: both stay in the ledger. */
record Operator(String name, String reason) {
  /** Who did not say a name. */
  static final String NOBODY = "unnamed";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\p{Nd}{12}");
  private static final int LONGEST = 300;

  static Operator of(String name, String reason) {
    require(NAME.matcher(name).matches(), "by is a name of letters, digits, '.', '_' and '-'");
    require(!reason.isBlank(), "a reason is needed: it stays in the ledger");
    require(reason.length() <= LONGEST, "a reason has " + LONGEST + " characters at most");
    require(reason.chars().noneMatch(Character::isISOControl), "a reason is one line of text");
    requireNoNumber(reason);
    return new Operator(name, reason.strip());
  }

  /** A reason stays in the ledger for ever, where no 個人番号 may be. */
  static void requireNoNumber(String reason) {
    boolean holdsOne = LIKE_A_NUMBER.matcher(reason).find();
    require(!holdsOne, "a reason must not hold a number like 個人番号");
  }

  /** How the ledger names who it was. */
  String actor() {
    return "operator " + name;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Problems.BadRequest(otherwise);
    }
  }
}

package org.yoyohub.formats.chars;

/** What is done with 外字 (characters of the private use areas), as agreed with the partner. */
public enum GaijiPolicy {
  PASS,
  REPLACE,
  REJECT,
  MAP
}

package org.yoyohub.samples.world;

/** What comes of comparing a 個人番号 and five items with the registers. */
public enum Verdict {
  MATCHES,
  OTHER_ADDRESS,
  NOT_THE_PERSON
}

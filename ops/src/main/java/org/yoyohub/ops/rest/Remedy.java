package org.yoyohub.ops.rest;

import org.yoyohub.core.delivery.Delivery;

/** The verbs to be used, as an operator would type them. */
final class Remedy {
  private static final String REASON = " --reason …";

  private Remedy() {}

  static String release(Delivery held) {
    return "hub release " + held.id() + REASON;
  }

  static String resend(Delivery waiting) {
    return "hub resend " + waiting.id() + REASON;
  }

  static String unblock(Delivery head) {
    return "hub lane unblock " + head.lane() + REASON;
  }

  static String resendOrPassBy(Delivery failed) {
    return resend(failed) + " | " + unblock(failed);
  }

  static String releaseOrLeave(Delivery beside) {
    return release(beside) + " | hub hold " + beside.id() + REASON;
  }

  static String resume(String partner) {
    return "hub partner resume " + partner;
  }

  static String test(String partner) {
    return "hub partner test " + partner;
  }

  static String show(String partner) {
    return "hub partner show " + partner;
  }
}

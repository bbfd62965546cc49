package org.yoyohub.samples.partners;

/** One line of A_011-003_帳, without its message. */
record ResultLine(
    long line, String subjectNumber, String outcome, String code, String receivedOn) {}

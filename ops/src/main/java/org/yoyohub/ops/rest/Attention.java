package org.yoyohub.ops.rest;

import java.time.Instant;

/**
 * One thing that somebody has to look at.
 *
 * @param kind held, gap, failed, waits, beside, paused, trouble or unfetched
 * @param remedy the verb that helps
 */
record Attention(
    String kind, String partner, String subject, String what, Instant since, String remedy) {}

package org.yoyohub.jobs.entitlement;

import java.time.LocalDate;

/**
 * An entry of the 予防接種管理情報: one person's 予防接種管理番号, and what last changed it.
 *
 * @param origin RULE, by the masters, or STAFF
 * @param deliveryId the file, or the run "run JOB DATE", or "operator NAME"
 */
public record Entitlement(
    String subjectNumber,
    String vaccinationNumber,
    EntitlementState state,
    String origin,
    LocalDate changedOn,
    String deliveryId,
    long line) {}

/**
 * 予防接種管理情報: who is entitled to what, and who is told of it (A-1-3 steps 7–9, A-1-4, A-8, H_087-002;
 * R009, R010, R021, R034, R058).
 *
 * <p>{@link org.yoyohub.jobs.entitlement.EntitlementState} is 6.8 on one page. {@link
 * org.yoyohub.jobs.entitlement.Admission} gives entitlements to those who have just got a key,
 * {@link org.yoyohub.jobs.entitlement.LinkJob} gives a number that was switched on to all the
 * others; entitle.sql is the rule of both. {@link org.yoyohub.jobs.entitlement.StaffForm} and
 * {@link org.yoyohub.jobs.entitlement.StaffActs} follow what staff decide. {@link
 * org.yoyohub.jobs.entitlement.FeedJob} and {@link org.yoyohub.jobs.entitlement.FeedRequest} tell
 * the 健康管理 of it. Whoever writes here holds {@link org.yoyohub.jobs.entitlement.MunicipalityTurns}
 * until the end of the transaction.
 */
@NullMarked
package org.yoyohub.jobs.entitlement;

import org.jspecify.annotations.NullMarked;

/**
 * 接種対象者情報 registered, updated, expired (R001–R016, R018–R020 as far as no partner's
 * answer is needed). {@link org.yoyohub.jobs.subject.SubjectState} is 6.5 on one page. Start with
 * {@link org.yoyohub.jobs.subject.SubjectApplication}; which statements make up a change is told by
 * {@link org.yoyohub.jobs.subject.Part}, and the work itself is the SQL beside this package:
 * conflict.sql first, then register.sql, update.sql, expire.sql, and common.sql for what they
 * share. It knows queue and entitlements only as far as a change of a person touches them; who asks
 * for keys, and what the masters grant, it must not know.
 */
@NullMarked
package org.yoyohub.jobs.subject;

import org.jspecify.annotations.NullMarked;

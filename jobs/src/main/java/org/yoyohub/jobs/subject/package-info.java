/**
 * 接種対象者情報 registered, updated, expired (R001–R021 as far as no partner's answer is
 * needed). The work is the SQL beside this package: register.sql, update.sql, expire.sql. Start
 * with {@link org.yoyohub.jobs.subject.SubjectApplication}.
 */
@NullMarked
package org.yoyohub.jobs.subject;

import org.jspecify.annotations.NullMarked;

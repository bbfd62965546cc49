/**
 * Forms that the hub fills in for staff (A-2-2, A-3-2): {@link org.yoyohub.jobs.form.SubjectForm}
 * writes A_022-002_帳 with subjects as they stand now, {@link org.yoyohub.jobs.form.FormHandout}
 * lays it out for the partner that sends it back.
 */
@NullMarked
package org.yoyohub.jobs.form;

import org.jspecify.annotations.NullMarked;

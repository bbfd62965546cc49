/**
 * The work behind the files: {@link org.yoyohub.jobs.Kinds} names what is done with the rows that
 * come in, {@link org.yoyohub.jobs.Runs} the jobs of a business date.
 */
@NullMarked
package org.yoyohub.jobs;

import org.jspecify.annotations.NullMarked;

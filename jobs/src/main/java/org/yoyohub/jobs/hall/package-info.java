/**
 * What every job finds in the hall below it, in one record, and how what goes wrong there is told.
 * Start with {@link org.yoyohub.jobs.hall.Hall}.
 */
@NullMarked
package org.yoyohub.jobs.hall;

import org.jspecify.annotations.NullMarked;

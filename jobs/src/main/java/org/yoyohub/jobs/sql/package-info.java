/** Named SQL statements in files beside the process that owns them. */
@NullMarked
package org.yoyohub.jobs.sql;

import org.jspecify.annotations.NullMarked;

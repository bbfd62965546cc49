/** The trace of a subject, read from the tables that its deliveries changed. */
@NullMarked
package org.yoyohub.core.subject.jdbc;

import org.jspecify.annotations.NullMarked;

/** The pauses of partners in the database. */
@NullMarked
package org.yoyohub.core.partner.jdbc;

import org.jspecify.annotations.NullMarked;

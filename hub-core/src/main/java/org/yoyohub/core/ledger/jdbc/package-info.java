/**
 * The ledger in a database, PostgreSQL or H2. Start with {@link
 * org.yoyohub.core.ledger.jdbc.JdbcLedger}; each statement stands beside the method that runs it.
 * Whoever is claimed, and until when, is told by the database's clock alone.
 */
@NullMarked
package org.yoyohub.core.ledger.jdbc;

import org.jspecify.annotations.NullMarked;

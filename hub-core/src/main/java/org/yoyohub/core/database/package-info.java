/**
 * The store of facts: a pool of connections, its dialect and its migrations. Start with {@link
 * org.yoyohub.core.database.Database}. It knows no delivery and no person.
 */
@NullMarked
package org.yoyohub.core.database;

import org.jspecify.annotations.NullMarked;

/**
 * The one account of every delivery. Routes and jobs meet here and nowhere else. Start with {@link
 * org.yoyohub.core.ledger.Ledger}.
 */
@NullMarked
package org.yoyohub.core.ledger;

import org.jspecify.annotations.NullMarked;

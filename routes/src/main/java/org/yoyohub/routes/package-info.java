/**
 * Moves bytes and nothing else: takes what partners drop, lays out what is ready for them. One
 * template receives, one publishes; each partner's agreement makes its routes. Start with {@link
 * org.yoyohub.routes.PartnerRoutes}. It knows no job: routes and jobs meet only in the ledger.
 */
@NullMarked
package org.yoyohub.routes;

import org.jspecify.annotations.NullMarked;

/**
 * One running hub put together: database, ledger, payloads, partners, intake, routes. Start with
 * {@link org.yoyohub.ops.node.HubNode}. It knows no web and no terminal; both the service and the
 * demo run it.
 */
@NullMarked
package org.yoyohub.ops.node;

import org.jspecify.annotations.NullMarked;

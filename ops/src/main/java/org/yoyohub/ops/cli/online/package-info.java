/**
 * The verbs that ask a running hub: status, deliveries, trace, verify, lanes; and those that have
 * it do something: hold, release, resend, lane unblock, reconcile, pausing a partner. Start with
 * {@link org.yoyohub.ops.cli.online.OnlineVerbs}. They know REST and JSON, never the hub's own
 * types.
 */
@NullMarked
package org.yoyohub.ops.cli.online;

import org.jspecify.annotations.NullMarked;

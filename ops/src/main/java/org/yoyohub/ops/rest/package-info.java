/**
 * What a running hub answers over loopback, under /api/v1 and only to who has its token. Start with
 * {@link org.yoyohub.ops.rest.RestConfiguration}. Controllers know the ports of the hall (the
 * ledger, the payload store), never SQL, and no answer carries a value of a person.
 */
@NullMarked
package org.yoyohub.ops.rest;

import org.jspecify.annotations.NullMarked;

/**
 * The verbs about one partner that need no running hub: its agreement, its keys, its folders. Start
 * with {@link org.yoyohub.ops.cli.partner.PartnerVerbs}. An agreement is only ever replaced by one
 * that was read back and is what it should be.
 */
@NullMarked
package org.yoyohub.ops.cli.partner;

import org.jspecify.annotations.NullMarked;

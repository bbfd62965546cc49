/**
 * A running hub's partners as an operator handles them: pause, resume, test, agreements read anew.
 * Start with {@link org.yoyohub.ops.partner.Partners}; {@link org.yoyohub.ops.partner.PartnerCheck}
 * is where a further check comes in. It knows no web and no terminal.
 */
@NullMarked
package org.yoyohub.ops.partner;

import org.jspecify.annotations.NullMarked;

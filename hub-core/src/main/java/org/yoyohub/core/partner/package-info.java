/** Neighbouring systems and what is agreed with them: one file per partner. */
@NullMarked
package org.yoyohub.core.partner;

import org.jspecify.annotations.NullMarked;

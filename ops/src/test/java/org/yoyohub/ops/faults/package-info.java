/** The fault suite. */
@NullMarked
package org.yoyohub.ops.faults;

import org.jspecify.annotations.NullMarked;

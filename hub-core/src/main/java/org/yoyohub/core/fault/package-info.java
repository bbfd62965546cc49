/** What the hub itself could not do, and what is done about it. Bad data is never a fault. */
@NullMarked
package org.yoyohub.core.fault;

import org.jspecify.annotations.NullMarked;

/** Takes a file a partner dropped, lays its bytes by, opens a delivery. It starts no work. */
@NullMarked
package org.yoyohub.core.receive;

import org.jspecify.annotations.NullMarked;

/**
 * Where a running hub can be asked. Start with {@link org.yoyohub.ops.door.HubDoor}: the hub writes
 * it when it is ready, {@link org.yoyohub.ops.door.HubClient} knocks at it. No Spring here: the
 * command line must start fast.
 */
@NullMarked
package org.yoyohub.ops.door;

import org.jspecify.annotations.NullMarked;

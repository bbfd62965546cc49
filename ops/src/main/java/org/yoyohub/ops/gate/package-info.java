/**
 * The SFTP gate, through which partners reach their folders. Start with {@link
 * org.yoyohub.ops.gate.SftpGate}: the {@code Doorkeeper} says who may connect, {@code Partners}
 * whose key is known, {@code Algorithms} what may be spoken; then a {@code RoomSubsystem} lets one
 * session do in its {@link org.yoyohub.ops.gate.room.Room} what the room's rules allow. It knows
 * neither ledger nor agreements: what happens is told to {@link org.yoyohub.ops.gate.GateEvents}.
 */
@NullMarked
package org.yoyohub.ops.gate;

import org.jspecify.annotations.NullMarked;

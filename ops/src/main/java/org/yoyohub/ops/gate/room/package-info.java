/**
 * What one partner may do in its folders, and nothing of SSH. Start with {@link
 * org.yoyohub.ops.gate.room.Room}: it takes uploads and gives downloads. A path of a client becomes
 * a {@link org.yoyohub.ops.gate.room.RemotePath} first and can then name nothing outside; what a
 * room does not do is a {@link org.yoyohub.ops.gate.room.Refusal} with a code.
 */
@NullMarked
package org.yoyohub.ops.gate.room;

import org.jspecify.annotations.NullMarked;

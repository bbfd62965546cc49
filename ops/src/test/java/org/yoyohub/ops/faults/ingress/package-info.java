/**
 * What comes in and should not: files that are early, late, torn, twice, too large, hostile, no
 * files at all.
 *
 * <p>A test opens a {@link org.yoyohub.ops.faults.ingress.Hub} in a world of its own and sends
 * through the {@link org.yoyohub.ops.faults.ingress.Post} of a partner. A {@link
 * org.yoyohub.ops.faults.ingress.Letter} is a good file with its manifest, made to be spoiled; what
 * the partner then reads is a {@link org.yoyohub.ops.faults.ingress.Told}. The independent checker
 * has the last word in each.
 */
@NullMarked
package org.yoyohub.ops.faults.ingress;

import org.jspecify.annotations.NullMarked;

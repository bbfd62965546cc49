/**
 * The hub as an operator has it: the launcher, real processes, files, and nothing else. {@link
 * org.yoyohub.ops.e2e.Launcher} runs a verb to its end, {@link org.yoyohub.ops.e2e.StartedHub}
 * keeps a hub running.
 */
@NullMarked
package org.yoyohub.ops.e2e;

import org.jspecify.annotations.NullMarked;

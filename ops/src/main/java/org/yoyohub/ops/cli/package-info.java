/**
 * The command line. Start with {@link org.yoyohub.ops.cli.Cli}: it puts the verbs together and
 * turns whatever happens into an exit code. {@code offline} verbs need no running hub, {@code
 * online} ones ask it, {@code partner} ones do either; {@code term} is what all write with. Nothing
 * here starts Spring.
 */
@NullMarked
package org.yoyohub.ops.cli;

import org.jspecify.annotations.NullMarked;

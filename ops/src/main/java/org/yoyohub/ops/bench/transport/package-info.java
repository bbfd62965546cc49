/**
 * Files on their way, measured as ratios. Start with {@link
 * org.yoyohub.ops.bench.transport.TransportBench}: a folder beside a plain durable loop, SFTP
 * beside OpenSSH's own client, and one inbox that is very full. It works in a schema and a
 * directory of its own and removes both.
 */
@NullMarked
package org.yoyohub.ops.bench.transport;

import org.jspecify.annotations.NullMarked;

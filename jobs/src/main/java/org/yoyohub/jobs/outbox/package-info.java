/**
 * Whatever a job sends goes out through the {@link org.yoyohub.jobs.outbox.Outbox}: under the next
 * number of its lane, with its manifest, as a delivery of its own.
 */
@NullMarked
package org.yoyohub.jobs.outbox;

import org.jspecify.annotations.NullMarked;

/**
 * How subjects stand, read and never changed. {@link org.yoyohub.jobs.standing.Standings} streams
 * them all, for whoever judges a hub against another's books; {@link
 * org.yoyohub.jobs.standing.Census} counts them.
 */
@NullMarked
package org.yoyohub.jobs.standing;

import org.jspecify.annotations.NullMarked;

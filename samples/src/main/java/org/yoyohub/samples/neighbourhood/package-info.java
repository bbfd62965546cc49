/**
 * A whole neighbourhood at one hub: towns, their systems, the national neighbours, and an oracle.
 * Start with {@link org.yoyohub.samples.neighbourhood.Neighbourhood}, which lets all of them work
 * through a day over one folder of partners; {@link org.yoyohub.samples.neighbourhood.Oracle} tells
 * what a hub must hold in the end, from their own books and never from the hub's.
 */
@NullMarked
package org.yoyohub.samples.neighbourhood;

import org.jspecify.annotations.NullMarked;

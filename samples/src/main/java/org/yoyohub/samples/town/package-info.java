/**
 * The history of a pretend town, day by day. Start with {@link org.yoyohub.samples.town.Town}: its
 * first day enters everybody, each later day what happened; it may receive people from another.
 * {@link org.yoyohub.samples.town.Expected} is what must be true after a day, told by the town
 * itself. It knows people, and neither files nor interfaces.
 */
@NullMarked
package org.yoyohub.samples.town;

import org.jspecify.annotations.NullMarked;

/**
 * Synthetic residents, seeded and visibly unreal: the same seed gives the same people everywhere.
 * Start with {@link org.yoyohub.samples.people.People}; a {@link
 * org.yoyohub.samples.people.Resident} is what it makes. Every throw comes from {@link
 * org.yoyohub.samples.people.Dice}; clock, locale and hash order are never asked. It knows no file
 * and no interface.
 */
@NullMarked
package org.yoyohub.samples.people;

import org.jspecify.annotations.NullMarked;

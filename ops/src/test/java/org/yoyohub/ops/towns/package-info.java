/**
 * Weeks of many seeded towns with failing neighbours, in which the hub falls again and again and is
 * started anew: in the end it holds what the towns' own books say. {@link
 * org.yoyohub.ops.towns.TownsIT} is the property, {@link org.yoyohub.ops.towns.TownLife} one town.
 */
@org.jspecify.annotations.NullMarked
package org.yoyohub.ops.towns;

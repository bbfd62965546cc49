/**
 * What goes wrong between the hub and a national neighbour, from a seed. Start with {@link
 * org.yoyohub.samples.faults.Failures}: the plan by which a pretend neighbour keeps silent, answers
 * late, in part, twice or in the wrong order, until the day from which all is well.
 */
@NullMarked
package org.yoyohub.samples.faults;

import org.jspecify.annotations.NullMarked;

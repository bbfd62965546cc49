/**
 * What happens to every file that comes in: verify, stage, apply, answer (architecture section 4).
 * Start with {@link org.yoyohub.jobs.intake.IntakeJob}, the order of the steps, then each step's
 * class. What an interface does that no other does is an {@link
 * org.yoyohub.jobs.application.Application}.
 */
@NullMarked
package org.yoyohub.jobs.intake;

import org.jspecify.annotations.NullMarked;

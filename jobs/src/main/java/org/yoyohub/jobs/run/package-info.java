/**
 * Jobs that run for a business date. {@link org.yoyohub.jobs.run.RunRequests} says what shall run,
 * {@link org.yoyohub.jobs.run.RunRunner} does it, one after the other in the order of the requests;
 * a {@link org.yoyohub.jobs.run.HubJob} is steps, each one transaction that can be done again.
 */
@NullMarked
package org.yoyohub.jobs.run;

import org.jspecify.annotations.NullMarked;

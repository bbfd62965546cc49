/**
 * PMHキー: asked for, answered, asked again (A-1-3, A-7; R004–R007, R016, R017). The queue's states
 * are those of 6.6, on one page in {@link org.yoyohub.jobs.pmhkey.QueueState}. Start with {@link
 * org.yoyohub.jobs.pmhkey.KeyJob}, which asks, and {@link org.yoyohub.jobs.pmhkey.KeyAnswers},
 * which hears; {@link org.yoyohub.jobs.pmhkey.PseudonymJob} and {@link
 * org.yoyohub.jobs.pmhkey.PseudonymAnswers} do the same for the PMH仮名 (A-4-1, R033). {@link
 * org.yoyohub.jobs.pmhkey.KeyQueue} shows operators who waits and why. It must not know who is
 * entitled to what: that begins with {@link org.yoyohub.jobs.entitlement.Admission}.
 */
@NullMarked
package org.yoyohub.jobs.pmhkey;

import org.jspecify.annotations.NullMarked;

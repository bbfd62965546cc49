/**
 * PMHキー: asked for, answered, asked again (A-1-3, A-7; R004–R007, R016, R017). The queue's states
 * are those of 6.6, on one page in {@link org.yoyohub.jobs.pmhkey.QueueState}.
 */
@NullMarked
package org.yoyohub.jobs.pmhkey;

import org.jspecify.annotations.NullMarked;

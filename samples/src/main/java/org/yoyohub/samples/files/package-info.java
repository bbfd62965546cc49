/**
 * Files as a partner hands them over: data under a hidden name, renamed when complete, manifest
 * last. Start with {@link org.yoyohub.samples.files.Outbox} for the lanes of one partner, with
 * {@link org.yoyohub.samples.files.SampleFile} for one file of any interface. It knows contracts,
 * and nothing of towns.
 */
@NullMarked
package org.yoyohub.samples.files;

import org.jspecify.annotations.NullMarked;

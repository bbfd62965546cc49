/**
 * A_011-003_帳: what became of every row of a registration, update or expiry (A-1…A-3, R018). {@link
 * org.yoyohub.jobs.result.ResultFile} writes it. The intake sends it with the receipt when nobody
 * of the file waits for a PMHキー; else {@link org.yoyohub.jobs.result.Results} does, when there is
 * something to tell. {@link org.yoyohub.jobs.result.ResultSearch} finds single rows. It must not
 * know how a key is asked for.
 */
@NullMarked
package org.yoyohub.jobs.result;

import org.jspecify.annotations.NullMarked;

/**
 * What an interface does that no other does: an {@link org.yoyohub.jobs.application.Application}
 * takes the rows of a {@link org.yoyohub.jobs.application.StageTable}. The intake finds it by the
 * contract's line "apply"; each business process has its own in a package of its own.
 */
@NullMarked
package org.yoyohub.jobs.application;

import org.jspecify.annotations.NullMarked;

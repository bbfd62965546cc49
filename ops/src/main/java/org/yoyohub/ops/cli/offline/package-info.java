/**
 * The verbs that need no running hub: catalogue, check, validate, sample. Start with {@link
 * org.yoyohub.ops.cli.offline.OfflineVerbs}; {@link org.yoyohub.ops.cli.offline.Parts} binds them
 * to the engines of the lower floors. They must answer in well under a second and never see Spring.
 */
@NullMarked
package org.yoyohub.ops.cli.offline;

import org.jspecify.annotations.NullMarked;

/**
 * 予防接種対象者 as operators may see them: which deliveries touched one and what came of it, never who it
 * is. Start with {@link org.yoyohub.core.subject.SubjectTrace}; it tells a {@link
 * org.yoyohub.core.subject.Story}.
 */
@NullMarked
package org.yoyohub.core.subject;

import org.jspecify.annotations.NullMarked;

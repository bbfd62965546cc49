/**
 * 予防接種対象者 as operators may see them: which deliveries touched one, never who it is. Start with
 * {@link org.yoyohub.core.subject.SubjectTrace}.
 */
@NullMarked
package org.yoyohub.core.subject;

import org.jspecify.annotations.NullMarked;

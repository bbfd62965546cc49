/** Keys, and what is locked with them: 個人番号 and payloads at rest. */
@NullMarked
package org.yoyohub.core.secret;

import org.jspecify.annotations.NullMarked;

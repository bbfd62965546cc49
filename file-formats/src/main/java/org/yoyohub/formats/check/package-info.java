/**
 * Looks at records and says what is wrong with them, in Japanese that a clerk can act on. Start
 * with {@link org.yoyohub.formats.check.FileCheck}; {@link org.yoyohub.formats.finding.Finding}
 * never carries a value.
 */
@NullMarked
package org.yoyohub.formats.check;

import org.jspecify.annotations.NullMarked;

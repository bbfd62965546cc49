/** Characters: windows-31j round trips, private use areas, radicals, width. */
@NullMarked
package org.yoyohub.formats.chars;

import org.jspecify.annotations.NullMarked;

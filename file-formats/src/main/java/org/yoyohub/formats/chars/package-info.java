/**
 * Characters: width, 外字 of the private use areas, radicals, readings, and windows-31j without loss.
 *
 * <p>Start with {@link org.yoyohub.formats.chars.Characters}, which asks and never changes. {@link
 * org.yoyohub.formats.chars.Windows31j} says what survives that code, {@link
 * org.yoyohub.formats.chars.KanaKey} and {@link org.yoyohub.formats.chars.Radicals} make keys for
 * comparing. Names are opaque: what they hold is passed on as it came.
 */
@NullMarked
package org.yoyohub.formats.chars;

import org.jspecify.annotations.NullMarked;

/**
 * Japanese code systems and their check digits: pure functions, no tables but the public
 * municipality list. A code is text, in half-width digits, and its leading zeros count.
 *
 * <p>Start with {@link org.yoyohub.formats.codes.ItemChecks}, the names that contracts use, and
 * follow one, such as {@link org.yoyohub.formats.codes.MyNumber}, to {@link
 * org.yoyohub.formats.codes.CheckDigits}. {@link org.yoyohub.formats.codes.Municipalities} knows
 * the names behind codes, {@link org.yoyohub.formats.codes.Gs1} reads a vaccine's bar code, and
 * {@link org.yoyohub.formats.codes.Vectors} answers all of it in text, for trying out. It must not
 * know files, records or the hub.
 */
@NullMarked
package org.yoyohub.formats.codes;

import org.jspecify.annotations.NullMarked;

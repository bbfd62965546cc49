/**
 * Japanese code systems and their check digits: pure functions, no tables but the public
 * municipality list.
 */
@NullMarked
package org.yoyohub.formats.codes;

import org.jspecify.annotations.NullMarked;

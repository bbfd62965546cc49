/**
 * Where the bytes lie: sealed, named by their digest, written so that a crash leaves all or
 * nothing.
 */
@NullMarked
package org.yoyohub.core.payload;

import org.jspecify.annotations.NullMarked;

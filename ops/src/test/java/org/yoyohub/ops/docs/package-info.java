/** Keeps the pages for people as true as the code. */
@NullMarked
package org.yoyohub.ops.docs;

import org.jspecify.annotations.NullMarked;

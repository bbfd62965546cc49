/**
 * The roof: the one main class. {@link org.yoyohub.ops.Hub} hands every verb to {@code cli}; only a
 * running hub starts Spring. A running hub is found by its {@code door}, answers in {@code rest}.
 */
@NullMarked
package org.yoyohub.ops;

import org.jspecify.annotations.NullMarked;

/**
 * A pretend town for some days, on a real hub with the embedded store, ending in a balance. Start
 * with {@link org.yoyohub.ops.demo.Demo}.
 */
@NullMarked
package org.yoyohub.ops.demo;

import org.jspecify.annotations.NullMarked;

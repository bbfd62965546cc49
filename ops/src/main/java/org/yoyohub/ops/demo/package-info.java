/**
 * Two pretend towns and their neighbours for some days, on a real hub with the embedded store,
 * ending in a balance and in the neighbours' own verdict. Start with {@link
 * org.yoyohub.ops.demo.Demo}; {@link org.yoyohub.ops.demo.DemoDays} is a day step by step.
 */
@NullMarked
package org.yoyohub.ops.demo;

import org.jspecify.annotations.NullMarked;

/** A municipality's own masters, as far as entitlements need them. */
@NullMarked
package org.yoyohub.jobs.master;

import org.jspecify.annotations.NullMarked;

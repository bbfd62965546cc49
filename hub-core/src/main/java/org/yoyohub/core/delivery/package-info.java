/**
 * A delivery and its life: one file through the hub, from arrival to its last answer. Start with
 * {@link org.yoyohub.core.delivery.DeliveryState}: the whole life is on that page.
 */
@NullMarked
package org.yoyohub.core.delivery;

import org.jspecify.annotations.NullMarked;

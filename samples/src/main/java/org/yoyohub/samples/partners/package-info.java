/**
 * The pretend systems beside the hub: {@link org.yoyohub.samples.partners.PretendJuki} is the
 * resident register (住民記録), {@link org.yoyohub.samples.partners.PretendKenko} the health system
 * (健康管理), {@link org.yoyohub.samples.partners.PretendOffice} is the latter with all that clerks
 * around it send and read: settings, grants, addresses, A_014, results. Each has its folder under
 * {@code partners/} and sees nothing else: they write to their {@code in/}, read their {@code out/}
 * and {@code receipts/}, and never meet.
 */
@NullMarked
package org.yoyohub.samples.partners;

import org.jspecify.annotations.NullMarked;

/**
 * A municipality's own masters, as far as entitlements need them (H-8-1; R009, R010, DEC-03):
 * {@link org.yoyohub.jobs.master.MasterForms} takes a file as the whole list. What it switches on
 * is given to people by the next H_087-002, in org.yoyohub.jobs.entitlement.
 */
@NullMarked
package org.yoyohub.jobs.master;

import org.jspecify.annotations.NullMarked;

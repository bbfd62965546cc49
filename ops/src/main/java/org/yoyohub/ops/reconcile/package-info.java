/**
 * Disk and ledger against each other, after a crash, a restored backup or a hand in the files.
 * Start with {@link org.yoyohub.ops.reconcile.Reconciliation}; {@link
 * org.yoyohub.ops.reconcile.Kind} is the list of all it may find. It knows no web and no terminal.
 */
@NullMarked
package org.yoyohub.ops.reconcile;

import org.jspecify.annotations.NullMarked;

package org.yoyohub.ops.reconcile;

/**
 * One thing in which disk and ledger differ.
 *
 * @param partner whose it is, "" when that is not known
 * @param file where it lies or should lie, below the data directory
 * @param delivery which one it is of, "" when none knows it
 * @param mended whether it is in order now
 */
public record Difference(Kind kind, String partner, String file, String delivery, boolean mended) {
  Difference asMended() {
    return new Difference(kind, partner, file, delivery, true);
  }
}

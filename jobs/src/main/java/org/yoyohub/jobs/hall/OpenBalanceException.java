package org.yoyohub.jobs.hall;

import org.yoyohub.core.delivery.Balance;

/** Not every record is in exactly one place: nothing is applied, the delivery is held. */
public final class OpenBalanceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OpenBalanceException(String delivery, Balance balance) {
    super("the balance of " + delivery + " does not close: " + balance);
  }
}

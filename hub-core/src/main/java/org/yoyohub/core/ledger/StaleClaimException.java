package org.yoyohub.core.ledger;

/** Somebody else has claimed the delivery since; whoever gets this must write nothing more. */
public final class StaleClaimException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleClaimException(String delivery, long fence) {
    super("the claim on " + delivery + " with fence " + fence + " is no longer the latest");
  }
}

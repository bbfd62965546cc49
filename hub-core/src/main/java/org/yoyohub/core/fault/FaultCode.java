package org.yoyohub.core.fault;

/** Every way the hub itself can fail, and what is done about it. */
public enum FaultCode {
  DISK(Remedy.RETRY),
  DATABASE(Remedy.RETRY),
  PAYLOAD_LOST(Remedy.HOLD),
  BALANCE_OPEN(Remedy.HOLD),
  POISON(Remedy.HOLD),
  CATALOGUE_BROKEN(Remedy.STOP),
  SETTINGS_BROKEN(Remedy.STOP),
  KEY_WRONG(Remedy.STOP),
  UNEXPECTED(Remedy.HOLD);

  /** What is done about a fault: try again, set the delivery aside, or stop the hub. */
  public enum Remedy {
    RETRY,
    HOLD,
    STOP
  }

  private final Remedy remedy;

  FaultCode(Remedy remedy) {
    this.remedy = remedy;
  }

  public Remedy remedy() {
    return remedy;
  }
}

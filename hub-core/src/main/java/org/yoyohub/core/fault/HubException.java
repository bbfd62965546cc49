package org.yoyohub.core.fault;

/** Something the hub itself could not do. */
public final class HubException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final FaultCode code;

  public HubException(FaultCode code, String message) {
    super(message);
    this.code = code;
  }

  public HubException(FaultCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public FaultCode code() {
    return code;
  }
}

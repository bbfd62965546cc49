package org.yoyohub.ops.cli.term;

/** Ends a verb with one line for the operator and an exit code. */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Exit exit;

  private CliException(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  public static CliException notFound(String message) {
    return new CliException(Exit.FINDINGS, message);
  }

  public static CliException refused(String message) {
    return new CliException(Exit.REFUSED, message);
  }

  public static CliException fault(String message) {
    return new CliException(Exit.FAULT, message);
  }

  public Exit exit() {
    return exit;
  }
}

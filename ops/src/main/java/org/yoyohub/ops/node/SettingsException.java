package org.yoyohub.ops.node;

import java.util.List;

/** The start is refused: everything wrong with the settings, in one list. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  public SettingsException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}

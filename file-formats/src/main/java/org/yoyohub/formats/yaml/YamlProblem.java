package org.yoyohub.formats.yaml;

/** One thing wrong in a settings file: where, which key, what is expected. */
public record YamlProblem(String file, int line, String key, String what) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + key + ": " + what;
  }
}

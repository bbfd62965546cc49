package org.yoyohub.formats.catalogue;

import java.util.Map;

/**
 * A named list of the codes an item may hold, each with its meaning, in the order it was written.
 */
public record CodeList(String name, Map<String, String> meanings) {
  public boolean has(String code) {
    return meanings.containsKey(code);
  }

  /** The codes for a message: 1=登録、2=更新. */
  public String describe() {
    return meanings.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(java.util.stream.Collectors.joining("、"));
  }
}

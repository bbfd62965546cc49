package org.yoyohub.ops.gate.room;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a client may call a file. A name is data, so much is allowed; not what hides, misleads a
 * reader or is taken for an option.
 */
enum RemoteName {
  /** A name a file is known by. */
  FINAL,
  /** A name many clients give a file until it is whole; it may be renamed to a final one. */
  TEMPORARY,
  ILLEGAL;

  private static final int LONGEST = 255;
  private static final List<String> UNFINISHED = List.of(".part", ".filepart", ".tmp");
  private static final Pattern OWN = Pattern.compile("\\.[0-9a-f-]{36}\\.upload");
  private static final String MISLEADING =
      "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffd/\\";

  static RemoteName of(String name) {
    if (!isText(name) || name.startsWith("-") || name.startsWith("..") || isOwn(name)) {
      return ILLEGAL;
    }
    if (name.startsWith(".")) {
      return name.length() > 1 ? TEMPORARY : ILLEGAL;
    }
    return UNFINISHED.stream().anyMatch(name::endsWith) ? TEMPORARY : FINAL;
  }

  /** Whether this is the hidden name under which the gate itself writes an upload. */
  static boolean isOwn(String name) {
    return OWN.matcher(name).matches();
  }

  private static boolean isText(String name) {
    int length = name.getBytes(StandardCharsets.UTF_8).length;
    return length > 0 && length <= LONGEST && name.codePoints().allMatch(RemoteName::isPlain);
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> MISLEADING.indexOf(character) < 0;
    };
  }
}

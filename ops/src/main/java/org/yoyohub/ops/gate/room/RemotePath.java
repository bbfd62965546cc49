package org.yoyohub.ops.gate.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a path of a client means: the root, one of the four folders, or a file in one of them. */
public sealed interface RemotePath {
  int LONGEST = 4096;

  record Root() implements RemotePath {}

  record Folder(Place place) implements RemotePath {}

  /** A file whose name is legal, whether it is there or not. */
  record File(Place place, String name) implements RemotePath {}

  /** Reads a path; what lies elsewhere is not there. */
  static RemotePath parse(String text) throws RefusedException {
    if (text.length() > LONGEST) {
      throw new RefusedException(Refusal.NOT_THERE);
    }
    var parts = List.copyOf(resolved(text));
    return switch (parts.size()) {
      case 0 -> new Root();
      case 1 -> new Folder(place(parts.get(0)));
      case 2 -> file(place(parts.get(0)), parts.get(1));
      default -> throw new RefusedException(Refusal.NOT_THERE);
    };
  }

  /** The names on the way; above the root is the root. */
  private static Deque<String> resolved(String text) {
    var parts = new ArrayDeque<String>();
    for (var part : text.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts;
  }

  private static Place place(String name) throws RefusedException {
    return Place.named(name).orElseThrow(() -> new RefusedException(Refusal.NOT_THERE));
  }

  private static File file(Place place, String name) throws RefusedException {
    var kind = RemoteName.of(name);
    if (kind == RemoteName.ILLEGAL || (kind == RemoteName.TEMPORARY && place != Place.IN)) {
      throw new RefusedException(Refusal.BAD_NAME);
    }
    return new File(place, name);
  }
}

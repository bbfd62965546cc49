package org.yoyohub.ops.rest;

import java.util.List;
import java.util.function.IntFunction;

/** Which part of a long answer is asked for. */
record Paging(int limit, int offset) {
  private static final int MOST = 1000;

  Paging {
    if (limit < 1 || offset < 0) {
      throw new Problems.BadRequest("limit must be 1 or more, offset 0 or more");
    }
    limit = Math.min(limit, MOST);
  }

  /** One page, and whether there is another. */
  record Page<T>(List<T> shown, boolean more) {}

  /** Asks for one more than is shown: that tells whether there is another page. */
  <T> Page<T> page(IntFunction<List<T>> upTo) {
    var found = upTo.apply(limit + 1);
    return new Page<>(found.stream().limit(limit).toList(), found.size() > limit);
  }
}

package org.yoyohub.ops.rest;

import java.util.Optional;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.CodeList;
import org.yoyohub.formats.catalogue.Item;

/** The 処理結果 that there are, as A_011-003_帳 tells them. */
final class OutcomeCodes {
  private static final CodeList ALL =
      Catalogue.standard().get("A_011-003_帳").items().stream()
          .filter(item -> item.id().equals("outcome"))
          .map(Item::codes)
          .flatMap(codes -> Optional.ofNullable(codes).stream())
          .findFirst()
          .orElseThrow();

  private OutcomeCodes() {}

  /** It, when it is one. */
  static String known(String outcome) {
    if (!ALL.has(outcome)) {
      throw new Problems.BadRequest("an outcome is one of " + ALL.describe());
    }
    return outcome;
  }
}

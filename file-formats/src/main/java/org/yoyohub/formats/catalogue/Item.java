package org.yoyohub.formats.catalogue;

import org.jspecify.annotations.Nullable;

/** One item of a record, with everything that can be checked about it. */
public record Item(
    String id,
    String name,
    ItemType type,
    boolean required,
    @Nullable CodeList codes,
    @Nullable String check,
    Sensitivity sensitivity,
    boolean unknownAllowed,
    boolean beginsWithMunicipality,
    int bytes,
    String source) {

  /** Whether its value may be shown in an error list. */
  public boolean mayBeShown() {
    return sensitivity == Sensitivity.NONE;
  }
}

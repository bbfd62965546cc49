package org.yoyohub.formats.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Everything agreed about one kind of file: who, when, which shape, which items, how it is taken.
 */
public record InterfaceContract(
    InterfaceId id,
    String nameJa,
    String nameEn,
    Kind kind,
    Direction direction,
    List<String> from,
    List<String> to,
    String when,
    Optional<InterfaceId> answer,
    List<String> flows,
    List<String> rules,
    String certainty,
    Profile profile,
    Acceptance acceptance,
    boolean emptyAllowed,
    Layout layout,
    String apply,
    List<String> key,
    List<Item> items,
    String note) {

  /** The position of an item, counted from 0. */
  public int position(String itemId) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(itemId)) {
        return i;
      }
    }
    throw new IllegalArgumentException(id + " has no item " + itemId);
  }

  /**
   * Whether a file of it is read into a staging table, or only passed on, or not yet taken at all.
   */
  public boolean isApplied() {
    return !apply.equals("none");
  }

  /** The same contract with another outer shape, as a partner's agreement may ask for. */
  public InterfaceContract with(Profile other) {
    return new InterfaceContract(
        id,
        nameJa,
        nameEn,
        kind,
        direction,
        from,
        to,
        when,
        answer,
        flows,
        rules,
        certainty,
        other,
        acceptance,
        emptyAllowed,
        layout,
        apply,
        key,
        items,
        note);
  }
}

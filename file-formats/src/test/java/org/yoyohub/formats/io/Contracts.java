package org.yoyohub.formats.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yoyohub.formats.catalogue.Acceptance;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.ItemType;
import org.yoyohub.formats.catalogue.Profile;
import org.yoyohub.formats.catalogue.Sensitivity;
import org.yoyohub.formats.chars.Windows31j;

/** Contracts made up for tests: items 項目1, 項目2 … of the types that are asked for. */
public final class Contracts {
  private Contracts() {}

  /** A contract of so many text items in this profile. */
  public static InterfaceContract texts(String profile, int items) {
    return of(profile(profile), java.util.Collections.nCopies(items, "T70000"));
  }

  /** A contract with one item of each type. */
  public static InterfaceContract of(Profile profile, List<String> types) {
    var items = new ArrayList<Item>();
    for (var type : types) {
      items.add(item("項目" + (items.size() + 1), type));
    }
    return of(Catalogue.standard().get("A_011-001_IF"), profile, new Acceptance(1000), items);
  }

  static Item item(String name, String type) {
    return new Item(
        name, name, ItemType.parse(type), false, null, null, Sensitivity.NONE, true, false, 0, "");
  }

  /** A profile of the catalogue, or one of those that only an agreement would ask for. */
  public static Profile profile(String name) {
    var sjis =
        new Profile("sjis-csv", Windows31j.CHARSET, "\r\n", true, Profile.Framing.PLAIN, ',');
    return Map.of("sjis-csv", sjis).getOrDefault(name, Profile.named(name).orElse(sjis));
  }

  /** The same contract otherwise framed, accepted and laid out. */
  public static InterfaceContract of(
      InterfaceContract c, Profile profile, Acceptance acceptance, List<Item> items) {
    return new InterfaceContract(
        c.id(),
        c.nameJa(),
        c.nameEn(),
        c.kind(),
        c.direction(),
        c.from(),
        c.to(),
        c.when(),
        c.answer(),
        c.flows(),
        c.rules(),
        c.certainty(),
        profile,
        acceptance,
        c.emptyAllowed(),
        c.layout(),
        c.apply(),
        List.of(),
        items,
        c.note());
  }
}

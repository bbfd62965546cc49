package org.yoyohub.ops.cli.offline;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.ops.cli.term.Table;

/** A contract as an operator reads it on a terminal. */
final class ContractText {
  private ContractText() {}

  static void print(InterfaceContract c, String readme, PrintWriter out) {
    out.println(c.id() + "  " + c.nameJa() + " (" + c.nameEn() + ")");
    facts(c).print(out);
    if (!c.items().isEmpty()) {
      out.println();
      items(c.items()).print(out);
    }
    if (!readme.isBlank()) {
      out.println();
      out.println(readme.strip());
    }
  }

  private static Table facts(InterfaceContract c) {
    return new Table("  kind", c.kind() + " " + c.direction())
        .row("  from", String.join("; ", c.from()))
        .row("  to", String.join("; ", c.to()))
        .row("  when", c.when())
        .row("  answer", c.answer().map(InterfaceId::value).orElse("-"))
        .row("  flow", String.join(", ", c.flows()))
        .row("  rules", String.join(", ", c.rules()))
        .row("  certainty", c.certainty())
        .row("  format", c.profile().name())
        .row("  acceptance", c.acceptance())
        .row("  empty file", c.emptyAllowed() ? "allowed" : "refused")
        .row("  layout", c.layout())
        .row("  key", String.join(", ", c.key()))
        .row("  note", c.note());
  }

  private static Table items(List<Item> items) {
    var table = new Table("#", "ITEM", "NAME", "TYPE", "RULES", "SOURCE");
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      table.row(i + 1, item.id(), item.name(), item.type(), rules(item), item.source());
    }
    return table;
  }

  /** What is demanded of an item beyond its type, in the words of contract.yaml. */
  static String rules(Item item) {
    var rules = new ArrayList<String>();
    if (item.required()) {
      rules.add("required");
    }
    var codes = item.codes();
    if (codes != null) {
      rules.add("codes: " + codes.name());
    }
    if (item.check() != null) {
      rules.add("check: " + item.check());
    }
    if (item.beginsWithMunicipality()) {
      rules.add("begins: municipality");
    }
    if (item.unknownAllowed()) {
      rules.add("unknown: allowed");
    }
    if (!item.mayBeShown()) {
      rules.add("sensitive: " + word(item.sensitivity()));
    }
    return String.join(", ", rules);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

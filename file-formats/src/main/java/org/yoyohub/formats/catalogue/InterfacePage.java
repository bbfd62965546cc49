package org.yoyohub.formats.catalogue;

import java.util.ArrayList;
import java.util.List;

/** The Markdown page of one interface: its README, what is agreed about the file, its items. */
final class InterfacePage {
  private InterfacePage() {}

  static String of(InterfaceContract contract, String readme) {
    var parts = new ArrayList<String>();
    parts.add(readme.isBlank() ? "# " + contract.id() : readme.strip());
    parts.add("## Agreed\n\n" + agreed(contract));
    if (!contract.items().isEmpty()) {
      parts.add("## Items\n\n" + items(contract));
    }
    if (!contract.note().isEmpty()) {
      parts.add("Note: " + contract.note() + ".");
    }
    return String.join("\n\n", parts) + "\n";
  }

  private static String agreed(InterfaceContract contract) {
    var rows = new ArrayList<String>(List.of("| | |", "|---|---|"));
    rows.add(Markdown.row("Kind, direction", contract.kind() + ", " + contract.direction()));
    rows.add(Markdown.row("Layout", contract.layout()));
    if (contract.layout().status() != Layout.Status.NONE) {
      rows.add(Markdown.row("Profile", profile(contract.profile())));
      rows.add(Markdown.row("Acceptance", contract.acceptance()));
      rows.add(Markdown.row("A file without records", empty(contract)));
      rows.add(Markdown.row("Key", Markdown.list(contract.key())));
    }
    rows.add(Markdown.row("Answer", contract.answer().map(InterfaceId::value).orElse("none")));
    rows.add(Markdown.row("Applied as", contract.apply()));
    rows.add(Markdown.row("Certainty", contract.certainty()));
    return String.join("\n", rows);
  }

  private static String profile(Profile profile) {
    var lineEnd = profile.lineEnd().equals("\r\n") ? "CR LF" : "LF";
    var header = profile.header() ? "header row" : "no header row";
    return "%s: %s, %s, %s".formatted(profile.name(), profile.charset().name(), lineEnd, header);
  }

  private static String empty(InterfaceContract contract) {
    return contract.emptyAllowed() ? "allowed" : "refused";
  }

  private static String items(InterfaceContract contract) {
    var rows = new ArrayList<String>();
    rows.add("| # | id | 項目名 | type | required | codes | sensitivity | source |");
    rows.add("|---|---|---|---|---|---|---|---|");
    for (var item : contract.items()) {
      rows.add(item(rows.size() - 1, item));
    }
    return String.join("\n", rows);
  }

  private static String item(int position, Item item) {
    var codes = item.codes();
    return Markdown.row(
        position,
        item.id(),
        item.name(),
        item.type(),
        item.required() ? "yes" : "",
        codes == null ? "" : codes.name() + ": " + codes.describe(),
        Markdown.word(item.sensitivity()),
        item.source());
  }
}

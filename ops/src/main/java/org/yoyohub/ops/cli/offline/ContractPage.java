package org.yoyohub.ops.cli.offline;

import java.util.List;
import org.yoyohub.formats.catalogue.CodeList;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.catalogue.Item;

/** The generated page of an interface, for partners and operators to read. */
final class ContractPage {
  private ContractPage() {}

  static String fileName(InterfaceContract c) {
    return c.id() + ".md";
  }

  static String index(List<InterfaceContract> contracts) {
    var page = new StringBuilder("# Interfaces\n\n| ID | 名称 | kind | direction | layout |\n");
    page.append("|---|---|---|---|---|\n");
    for (var c : contracts) {
      page.append("| [%s](%s) | ".formatted(c.id(), fileName(c)))
          .append(String.join(" | ", c.nameJa(), "" + c.kind(), "" + c.direction()))
          .append(" | ")
          .append(c.layout())
          .append(" |\n");
    }
    return page.toString();
  }

  static String of(InterfaceContract c, String readme) {
    var page = new StringBuilder();
    page.append("# %s %s\n\n%s\n\n".formatted(c.id(), c.nameJa(), c.nameEn()));
    page.append("| | |\n|---|---|\n");
    fact(page, "種別 / kind", c.kind() + " " + c.direction());
    fact(page, "送信 / from", String.join("; ", c.from()));
    fact(page, "受信 / to", String.join("; ", c.to()));
    fact(page, "頻度 / when", c.when());
    fact(page, "応答 / answer", c.answer().map(InterfaceId::value).orElse("-"));
    fact(page, "フロー / flow", String.join(", ", c.flows()));
    fact(page, "規則 / rules", String.join(", ", c.rules()));
    fact(page, "形式 / format", c.profile().name());
    fact(page, "受入 / acceptance", c.acceptance().toString());
    fact(page, "レイアウト / layout", c.layout().toString());
    items(page, c);
    codes(page, c);
    if (!readme.isBlank()) {
      page.append("\n").append(readme.strip()).append("\n");
    }
    return page.toString();
  }

  private static void fact(StringBuilder page, String name, String value) {
    page.append("| %s | %s |\n".formatted(name, value.replace("|", "\\|")));
  }

  private static void items(StringBuilder page, InterfaceContract c) {
    if (c.items().isEmpty()) {
      return;
    }
    page.append("\n## 項目 / items\n\n| # | 項目名 | id | type | rules | source |\n");
    page.append("|---|---|---|---|---|---|\n");
    int number = 0;
    for (var item : c.items()) {
      page.append("| %d | %s |\n".formatted(++number, cells(item)));
    }
  }

  private static String cells(Item item) {
    var type = item.type().toString();
    return String.join(
        " | ", item.name(), item.id(), type, ContractText.rules(item), item.source());
  }

  private static void codes(StringBuilder page, InterfaceContract c) {
    c.items().stream()
        .flatMap(item -> java.util.stream.Stream.ofNullable(item.codes()))
        .distinct()
        .forEach(list -> codes(page, list));
  }

  private static void codes(StringBuilder page, CodeList list) {
    page.append("\n### %s\n\n".formatted(list.name()));
    list.meanings().forEach((code, meaning) -> page.append("- `%s` %s\n".formatted(code, meaning)));
  }
}

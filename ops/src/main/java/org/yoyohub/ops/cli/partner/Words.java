package org.yoyohub.ops.cli.partner;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.InterfaceId;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.StringNode;

/** The options that describe an agreement, and the agreement they make. */
final class Words {
  @Option(names = "--name", paramLabel = "NAME", description = "Whose system it is.")
  private @Nullable String name;

  @Option(names = "--system", paramLabel = "SYSTEM", description = "Its kind, such as 健康管理.")
  private @Nullable String system;

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "6 digits; 000000 is national.")
  private @Nullable String municipality;

  @Option(
      names = "--sends",
      split = ",",
      paramLabel = "ID",
      description = "The interfaces it sends.")
  private List<String> sends = List.of();

  @Option(
      names = "--receives",
      split = ",",
      paramLabel = "ID",
      description = "The interfaces it receives.")
  private List<String> receives = List.of();

  @Option(
      names = "--completion",
      paramLabel = "manifest|sha256|end",
      description = "How it says that a file is complete (default: manifest).")
  private @Nullable String completion;

  boolean isAnythingSaid() {
    return name != null
        || system != null
        || municipality != null
        || completion != null
        || !sends.isEmpty()
        || !receives.isEmpty();
  }

  /** The agreement's text; what was not said is left out, and the check will tell. */
  String agreement(String partner) {
    return "partner: "
        + quoted(partner)
        + "\n"
        + line("name", name)
        + line("system", system)
        + line("municipality", municipality)
        + list("sends", sends, "{ interface: %s }")
        + list("receives", receives, "%s")
        + line("completion", completion);
  }

  private static String line(String key, @Nullable String value) {
    return value == null ? "" : key + ": " + quoted(value) + "\n";
  }

  private static String list(String key, List<String> ids, String form) {
    var entries =
        ids.stream()
            .map(id -> form.formatted(InterfaceId.isWellFormed(id) ? id : quoted(id)))
            .collect(Collectors.joining(", "));
    return entries.isEmpty() ? "" : key + ": [ " + entries + " ]\n";
  }

  /** As JSON quotes it, which YAML understands. */
  private static String quoted(String text) {
    return StringNode.valueOf(text).toString();
  }
}

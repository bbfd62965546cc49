package org.yoyohub.formats.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.yaml.YamlMap;
import org.yoyohub.formats.yaml.YamlProblem;

/** Reads one contract.yaml; everything wrong is told with line and key. */
final class ContractReader {
  private final InterfaceId id;
  private final Function<String, Optional<CodeList>> codeLists;

  private ContractReader(InterfaceId id, Function<String, Optional<CodeList>> codeLists) {
    this.id = id;
    this.codeLists = codeLists;
  }

  static Optional<InterfaceContract> read(
      InterfaceId id,
      String text,
      Function<String, Optional<CodeList>> codeLists,
      List<YamlProblem> problems) {
    int before = problems.size();
    var root = YamlMap.parse(id + "/contract.yaml", text, problems);
    var contract = root.map(yaml -> new ContractReader(id, codeLists).contract(yaml));
    return problems.size() == before ? contract : Optional.empty();
  }

  static CodeList readCodes(String name, String text) {
    var problems = new ArrayList<YamlProblem>();
    var meanings = new LinkedHashMap<String, String>();
    YamlMap.parse(name + ".yaml", text, problems)
        .ifPresent(yaml -> yaml.names().forEach(code -> meanings.put(code, yaml.text(code))));
    if (!problems.isEmpty()) {
      throw new IllegalStateException("a code list is broken: " + problems);
    }
    return new CodeList(name, meanings);
  }

  private InterfaceContract contract(YamlMap yaml) {
    if (!yaml.text("id").equals(id.value())) {
      yaml.problem("id", "must be the folder's name, " + id);
    }
    var names = yaml.map("name");
    var contract =
        new InterfaceContract(
            id,
            names.map(n -> n.text("ja")).orElse(""),
            names.map(n -> n.text("en")).orElse(""),
            yaml.parsed("kind", Kind.IF, Kind::valueOf),
            yaml.parsed("direction", Direction.IN, Direction::valueOf),
            yaml.words("from"),
            yaml.words("to"),
            yaml.text("when", ""),
            yaml.parsed("answer", Optional.empty(), s -> Optional.of(InterfaceId.of(s))),
            yaml.words("flow"),
            yaml.words("rules"),
            yaml.text("certainty", "PROP"),
            profile(yaml),
            yaml.parsed("acceptance", Acceptance.ALL_OR_NOTHING, ContractReader::acceptance),
            yaml.text("empty", "refused").equals("allowed"),
            yaml.parsed("layout", new Layout(Layout.Status.NONE, 0), ContractReader::layout),
            yaml.text("apply", "none"),
            yaml.words("key"),
            yaml.maps("items").stream().map(this::item).toList(),
            yaml.text("note", ""));
    names.ifPresent(YamlMap::done);
    yaml.done();
    crossCheck(yaml, contract);
    return contract;
  }

  private static Profile profile(YamlMap yaml) {
    return yaml.parsed(
        "format",
        Profile.named("hub-csv").orElseThrow(),
        name ->
            Profile.named(name)
                .orElseThrow(() -> new IllegalArgumentException("no profile is named " + name)));
  }

  private static Acceptance acceptance(String text) {
    return switch (text) {
      case "all-or-nothing" -> Acceptance.ALL_OR_NOTHING;
      case "good-rows" -> new Acceptance(1000);
      default -> atMost(text);
    };
  }

  private static Acceptance atMost(String text) {
    var matcher = java.util.regex.Pattern.compile("good-rows at most (\\d+)% bad").matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "must be all-or-nothing, good-rows or 'good-rows at most N% bad'");
    }
    return new Acceptance(Integer.parseInt(matcher.group(1)) * 10);
  }

  private static Layout layout(String text) {
    var parts = text.split(" ", 2);
    var status = Layout.Status.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return new Layout(status, parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
  }

  private Item item(YamlMap yaml) {
    var item =
        new Item(
            yaml.text("id"),
            yaml.text("name"),
            yaml.parsed("type", new ItemType(ItemType.Form.T, 1000), ItemType::parse),
            yaml.has("required"),
            codes(yaml),
            check(yaml),
            yaml.parsed("sensitive", Sensitivity.NONE, ContractReader::sensitivity),
            yaml.text("unknown", "").equals("allowed"),
            yaml.text("begins", "").equals("municipality"),
            yaml.parsed("bytes", 0, Integer::valueOf),
            yaml.text("source", "provisional"));
    yaml.done();
    return item;
  }

  private @Nullable CodeList codes(YamlMap yaml) {
    var name = yaml.optional("codes");
    var list = name.flatMap(codeLists);
    if (name.isPresent() && list.isEmpty()) {
      yaml.problem("codes", "no code list is named " + name.get());
    }
    return list.orElse(null);
  }

  private static @Nullable String check(YamlMap yaml) {
    return yaml.optional("check").orElse(null);
  }

  private static Sensitivity sensitivity(String text) {
    return Sensitivity.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static void crossCheck(YamlMap yaml, InterfaceContract contract) {
    var ids = contract.items().stream().map(Item::id).toList();
    if (ids.stream().distinct().count() != ids.size()) {
      yaml.problem("items", "two items have the same id");
    }
    for (var key : contract.key()) {
      if (!ids.contains(key)) {
        yaml.problem("key", key + " is not an item");
      }
    }
    if (contract.layout().isReadable() && contract.items().isEmpty()) {
      yaml.problem("items", "a readable layout needs items");
    }
  }
}

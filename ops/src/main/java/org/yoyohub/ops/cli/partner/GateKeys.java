package org.yoyohub.ops.cli.partner;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Edits the list of the gate's keys in an agreement's text and leaves every other character, and
 * every comment, as it is. Who calls it reads the result back: a form it does not know comes out
 * wrong, never unnoticed.
 */
final class GateKeys {
  private final String text;

  private GateKeys(String text) {
    this.text = text;
  }

  static String add(String text, String key) {
    return new GateKeys(text).add(key);
  }

  static String remove(String text, String key) {
    return new GateKeys(text).remove(key);
  }

  private String add(String key) {
    var list = "[" + key + "]";
    var transport = find(root(), "transport");
    if (transport.isEmpty()) {
      var gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      return text + gap + "transport: { gate: { keys: " + list + " } }\n";
    }
    var gate = find(transport.get().getValueNode(), "gate");
    if (gate.isEmpty()) {
      return first(transport.get().getValueNode(), "gate: { keys: " + list + " }");
    }
    var keys = find(gate.get().getValueNode(), "keys");
    return keys.isEmpty()
        ? first(gate.get().getValueNode(), "keys: " + list)
        : addTo(keys.get().getValueNode(), key);
  }

  private String addTo(Node keys, String key) {
    if (!(keys instanceof SequenceNode list) || list.getValue().isEmpty()) {
      var before =
          keys instanceof ScalarNode one && !one.getValue().isEmpty() ? one.getValue() : "";
      return replace(
          keys.getStartMark(),
          keys.getEndMark(),
          "[" + before + (before.isEmpty() ? "" : ", ") + key + "]");
    }
    var last = list.getValue().get(list.getValue().size() - 1);
    return isFlow(list)
        ? replace(last.getEndMark(), last.getEndMark(), ", " + key)
        : insert(endOfLine(last), "\n" + " ".repeat(list.getStartMark().getColumn()) + "- " + key);
  }

  private String remove(String key) {
    var keys =
        find(root(), "transport")
            .flatMap(transport -> find(transport.getValueNode(), "gate"))
            .flatMap(gate -> find(gate.getValueNode(), "keys"))
            .orElseThrow(() -> new IllegalArgumentException("no keys are listed"));
    var names = keys.getValueNode() instanceof SequenceNode s ? s.getValue() : List.<Node>of();
    if (names.size() < 2) {
      return replace(keys.getKeyNode().getEndMark(), end(keys.getValueNode(), names), ": []");
    }
    int at =
        IntStream.range(0, names.size())
            .filter(i -> names.get(i) instanceof ScalarNode s && s.getValue().equals(key))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the key is not listed"));
    return remove((SequenceNode) keys.getValueNode(), names, at);
  }

  /** A list over several lines ends, as the parser sees it, where the next thing begins. */
  private static Mark end(Node list, List<Node> names) {
    var isOverLines = list instanceof SequenceNode s && !isFlow(s) && !names.isEmpty();
    return isOverLines ? names.get(names.size() - 1).getEndMark() : list.getEndMark();
  }

  private String remove(SequenceNode list, List<Node> names, int at) {
    var name = names.get(at);
    if (!isFlow(list)) {
      int from = text.lastIndexOf('\n', offset(name.getStartMark())) + 1;
      int to = Math.min(text.length(), endOfLine(name) + 1);
      return text.substring(0, from) + text.substring(to);
    }
    return at > 0
        ? replace(names.get(at - 1).getEndMark(), name.getEndMark(), "")
        : replace(name.getStartMark(), names.get(1).getStartMark(), "");
  }

  /** Puts an entry before all others of a mapping. */
  private String first(Node node, String entry) {
    if (!(node instanceof MappingNode mapping)) {
      throw new IllegalArgumentException("transport and gate must be mappings");
    }
    if (isFlow(mapping)) {
      var after = mapping.getValue().isEmpty() ? " " : ",";
      return insert(offset(mapping.getStartMark()) + 1, " " + entry + after);
    }
    var indent = "\n" + " ".repeat(mapping.getStartMark().getColumn());
    return insert(offset(mapping.getStartMark()), entry + indent);
  }

  private Node root() {
    try {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return yaml.compose(new StringReader(text));
    } catch (YAMLException e) {
      throw new IllegalArgumentException("the agreement is not YAML", e);
    }
  }

  private static Optional<NodeTuple> find(Node node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(t -> t.getKeyNode() instanceof ScalarNode s && s.getValue().equals(key))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isFlow(CollectionNode<?> node) {
    return node.getFlowStyle() == FlowStyle.FLOW;
  }

  private int endOfLine(Node node) {
    int end = text.indexOf('\n', offset(node.getEndMark()));
    return end < 0 ? text.length() : end;
  }

  /** A mark counts characters, a text counts half of some of them. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private String insert(int at, String what) {
    return text.substring(0, at) + what + text.substring(at);
  }

  private String replace(Mark from, Mark to, String by) {
    return text.substring(0, offset(from)) + by + text.substring(offset(to));
  }
}

package org.yoyohub.formats.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file. Every read remembers its key, every wrong value becomes a {@link
 * YamlProblem} with its line, and {@link #done()} reports keys nobody asked for.
 */
public final class YamlMap {
  private final String file;
  private final MappingNode node;
  private final List<YamlProblem> problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  private YamlMap(String file, MappingNode node, List<YamlProblem> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    for (var tuple : node.getValue()) {
      var key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (values.put(key, tuple.getValueNode()) != null) {
        problem(tuple.getKeyNode(), key, "stands twice");
      }
      keys.put(key, tuple.getKeyNode());
    }
  }

  /** Parses a file that must be one mapping; empty when it is not, with the problem noted. */
  public static Optional<YamlMap> parse(String file, String text, List<YamlProblem> problems) {
    try {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      var root = yaml.compose(new java.io.StringReader(text));
      if (root instanceof MappingNode map) {
        return Optional.of(new YamlMap(file, map, problems));
      }
      problems.add(new YamlProblem(file, 1, "(file)", "must be a mapping of keys to values"));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      problems.add(
          new YamlProblem(file, mark == null ? 1 : mark.getLine() + 1, "(syntax)", firstLine(e)));
    }
    return Optional.empty();
  }

  private static String firstLine(MarkedYAMLException e) {
    return String.valueOf(e.getProblem()).lines().findFirst().orElse("not YAML");
  }

  public Set<String> names() {
    return values.keySet();
  }

  public boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  /** The text of a key that must be there; "" with a problem when it is not. */
  public String text(String key) {
    var value = optional(key);
    if (value.isEmpty()) {
      problem(node, key, "is missing");
    }
    return value.orElse("");
  }

  public String text(String key, String otherwise) {
    return optional(key).orElse(otherwise);
  }

  public Optional<String> optional(String key) {
    asked.add(key);
    var value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue()).filter(s -> !s.isEmpty() && !s.equals("~"));
    }
    problem(value, key, "must be a single value");
    return Optional.empty();
  }

  /** The value of a key, understood by the parser; its refusal becomes a problem. */
  public <T> T parsed(String key, T otherwise, Function<String, T> parser) {
    var text = optional(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return parser.apply(text.get());
    } catch (RuntimeException e) {
      problem(values.get(key), key, String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  /** A list of words; one word may stand without brackets, several may stand in one string. */
  public List<String> words(String key) {
    asked.add(key);
    var value = values.get(key);
    var words = new ArrayList<String>();
    if (value instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
      words.add(scalar.getValue());
    } else if (value instanceof SequenceNode list) {
      for (var entry : list.getValue()) {
        if (entry instanceof ScalarNode scalar) {
          words.add(scalar.getValue());
        } else {
          problem(entry, key, "must be a list of single values");
        }
      }
    } else if (value instanceof MappingNode) {
      problem(value, key, "must be a list");
    }
    return List.copyOf(words);
  }

  public Optional<YamlMap> map(String key) {
    asked.add(key);
    var value = values.get(key);
    if (value instanceof MappingNode map) {
      return Optional.of(new YamlMap(file, map, problems));
    }
    if (value != null) {
      problem(value, key, "must be a mapping");
    }
    return Optional.empty();
  }

  /** A list of mappings. */
  public List<YamlMap> maps(String key) {
    asked.add(key);
    var value = values.get(key);
    var maps = new ArrayList<YamlMap>();
    if (value instanceof SequenceNode list) {
      for (var entry : list.getValue()) {
        if (entry instanceof MappingNode map) {
          maps.add(new YamlMap(file, map, problems));
        } else {
          problem(entry, key, "must be a list of mappings");
        }
      }
    } else if (value != null) {
      problem(value, key, "must be a list");
    }
    return maps;
  }

  public void problem(String key, String what) {
    problem(keys.getOrDefault(key, node), key, what);
  }

  private void problem(@Nullable Node at, String key, String what) {
    int line = at == null ? 1 : at.getStartMark().getLine() + 1;
    problems.add(new YamlProblem(file, line, key, what));
  }

  /** Reports the keys that nobody knows. */
  public void done() {
    for (var key : keys.keySet()) {
      if (!asked.contains(key)) {
        problem(
            keys.get(key), key, "is not known here; known are " + new java.util.TreeSet<>(asked));
      }
    }
  }
}

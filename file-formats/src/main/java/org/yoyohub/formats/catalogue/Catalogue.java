package org.yoyohub.formats.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.yaml.YamlProblem;

/** All interface contracts, found by id. A contract is read when it is first asked for. */
public final class Catalogue {
  private static final String ROOT = "/interfaces/";

  private final Map<InterfaceId, InterfaceContract> read = new LinkedHashMap<>();
  private final Map<String, CodeList> codeLists = new LinkedHashMap<>();
  private final List<InterfaceId> ids;

  private Catalogue(List<InterfaceId> ids) {
    this.ids = ids;
  }

  /** The catalogue that ships with the hub. */
  public static Catalogue standard() {
    var index = resource(ROOT + "index.txt");
    if (index == null) {
      throw new IllegalStateException("interfaces/index.txt is not on the class path");
    }
    return new Catalogue(index.lines().filter(s -> !s.isBlank()).map(InterfaceId::of).toList());
  }

  /** Every id, in the order of the index. */
  public List<InterfaceId> ids() {
    return ids;
  }

  public List<InterfaceContract> all() {
    return ids.stream().map(id -> find(id).orElseThrow()).toList();
  }

  /** The contract of this id; empty when the catalogue does not have it. */
  public synchronized Optional<InterfaceContract> find(InterfaceId id) {
    if (!ids.contains(id)) {
      return Optional.empty();
    }
    return Optional.of(read.computeIfAbsent(id, this::load));
  }

  public Optional<InterfaceContract> find(String id) {
    return InterfaceId.isWellFormed(id) ? find(InterfaceId.of(id)) : Optional.empty();
  }

  public InterfaceContract get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("not in the catalogue: " + id));
  }

  /** The half page that tells what the interface is for. */
  public String readme(InterfaceId id) {
    var text = resource(ROOT + id + "/README.md");
    return text == null ? "" : text;
  }

  /** Reads every contract and says everything that is wrong with any of them. */
  public List<YamlProblem> problems() {
    var problems = new ArrayList<YamlProblem>();
    for (var id : ids) {
      var before = problems.size();
      var contract = ContractReader.read(id, contractText(id), this::codeList, problems);
      if (problems.size() == before && contract.isEmpty()) {
        problems.add(new YamlProblem(file(id), 1, "(file)", "is empty"));
      }
      if (readme(id).isBlank()) {
        problems.add(new YamlProblem(id + "/README.md", 1, "(file)", "is missing"));
      }
    }
    return problems;
  }

  private InterfaceContract load(InterfaceId id) {
    var problems = new ArrayList<YamlProblem>();
    var contract = ContractReader.read(id, contractText(id), this::codeList, problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("the catalogue is broken: " + problems);
    }
    return contract.orElseThrow();
  }

  private static String contractText(InterfaceId id) {
    var text = resource(ROOT + id + "/contract.yaml");
    return text == null ? "" : text;
  }

  private static String file(InterfaceId id) {
    return id + "/contract.yaml";
  }

  private synchronized Optional<CodeList> codeList(String name) {
    var known = codeLists.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    var text = resource("/code-lists/" + name + ".yaml");
    if (text == null) {
      return Optional.empty();
    }
    var list = ContractReader.readCodes(name, text);
    codeLists.put(name, list);
    return Optional.of(list);
  }

  private static @Nullable String resource(String path) {
    try (InputStream in = Catalogue.class.getResourceAsStream(path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.yoyohub.core.partner;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.partner.Agreement.Sends;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.Direction;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.catalogue.Profile;
import org.yoyohub.formats.chars.GaijiPolicy;
import org.yoyohub.formats.yaml.YamlMap;
import org.yoyohub.formats.yaml.YamlProblem;

/** Reads one agreement file and says everything that is wrong with it. */
final class AgreementReader {
  private static final Pattern PARTNER = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern USUAL = Pattern.compile("\\d{1,9}\\.\\.\\d{1,9} rows");
  private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,30}");
  private static final Set<Direction> TO_THE_HUB = Set.of(Direction.IN, Direction.ROUTE);
  private static final Set<Direction> FROM_THE_HUB = Set.of(Direction.OUT, Direction.ROUTE);

  private final Catalogue catalogue;
  private final YamlMap yaml;

  private AgreementReader(Catalogue catalogue, YamlMap yaml) {
    this.catalogue = catalogue;
    this.yaml = yaml;
  }

  /** The agreement; empty when anything is wrong with it, with every problem noted. */
  static Optional<Agreement> read(
      String file, String partner, String text, Catalogue catalogue, List<YamlProblem> problems) {
    int before = problems.size();
    return YamlMap.parse(file, text, problems)
        .map(yaml -> new AgreementReader(catalogue, yaml).read(partner))
        .filter(agreement -> problems.size() == before);
  }

  private Agreement read(String fileName) {
    var agreement =
        new Agreement(
            partner(fileName),
            yaml.text("name"),
            yaml.text("system"),
            municipality(),
            sends(),
            receives(),
            yaml.parsed("completion", Completion.MANIFEST, AgreementReader::completion),
            characters(),
            TransportReader.read(yaml));
    yaml.done();
    return agreement;
  }

  private String partner(String fileName) {
    var partner = yaml.text("partner");
    if (!partner.isEmpty() && !PARTNER.matcher(partner).matches()) {
      yaml.problem("partner", "must be 1 to 40 of a-z, 0-9 and -");
    } else if (!partner.isEmpty() && !partner.equals(fileName)) {
      yaml.problem("partner", "must be the name of the file: " + fileName);
    }
    return partner;
  }

  private String municipality() {
    var code = yaml.text("municipality");
    if (!code.isEmpty() && !Municipality.isCode(code)) {
      yaml.problem("municipality", "must be 6 digits whose last is the check digit, or 000000");
    }
    return code;
  }

  private List<Sends> sends() {
    var sends = new ArrayList<Sends>();
    var seen = new HashSet<InterfaceId>();
    for (var one : yaml.maps("sends")) {
      var id = known(one, "interface", one.text("interface"), TO_THE_HUB);
      id.filter(i -> !seen.add(i)).ifPresent(i -> one.problem("interface", i + " stands twice"));
      var format = one.parsed("format", Optional.<String>empty(), AgreementReader::format);
      var usual = one.parsed("usual", Optional.<String>empty(), AgreementReader::usual);
      var due = one.map("due").map(AgreementReader::due);
      id.ifPresent(i -> sends.add(new Sends(i, format, due, usual)));
      one.done();
    }
    return List.copyOf(sends);
  }

  private List<InterfaceId> receives() {
    return yaml.words("receives").stream()
        .flatMap(id -> known(yaml, "receives", id, FROM_THE_HUB).stream())
        .distinct()
        .toList();
  }

  private Optional<InterfaceId> known(
      YamlMap where, String key, String id, Set<Direction> directions) {
    var contract = catalogue.find(id);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (contract.isEmpty()) {
      where.problem(key, id + " is not in the catalogue");
    } else if (!directions.contains(contract.get().direction())) {
      where.problem(
          key,
          id + " goes " + contract.get().direction() + ", must be one of " + sorted(directions));
    }
    return contract.map(c -> c.id());
  }

  private static Set<Direction> sorted(Set<Direction> directions) {
    return new java.util.TreeSet<>(directions);
  }

  private static String due(YamlMap due) {
    var at = due.parsed("at", LocalTime.MIDNIGHT, LocalTime::parse);
    var on = due.parsed("on", "every-day", AgreementReader::word);
    var shift = due.parsed("shift", "none", AgreementReader::shift);
    due.done();
    return at + " " + on + " " + shift;
  }

  private static Optional<String> format(String name) {
    return Optional.of(
        Profile.named(name)
            .map(Profile::name)
            .orElseThrow(() -> new IllegalArgumentException("no profile is named " + name)));
  }

  private static Optional<String> usual(String text) {
    return Optional.of(matching(USUAL, text, "must read like '20..200 rows'"));
  }

  private static String word(String text) {
    return matching(WORD, text, "must be a word such as business-days");
  }

  private static String shift(String text) {
    return matching(Pattern.compile("next|previous|none"), text, "must be next, previous or none");
  }

  private static String matching(Pattern form, String text, String otherwise) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(otherwise);
    }
    return text;
  }

  private static Completion completion(String text) {
    return switch (text) {
      case "manifest" -> Completion.MANIFEST;
      case "sha256" -> Completion.SHA256;
      case "end", "fin" -> Completion.END;
      default -> throw new IllegalArgumentException("must be manifest, sha256, end or fin");
    };
  }

  private GaijiPolicy characters() {
    var characters = yaml.map("characters");
    var policy = characters.map(c -> c.parsed("外字", GaijiPolicy.REJECT, AgreementReader::gaiji));
    characters.ifPresent(YamlMap::done);
    return policy.orElse(GaijiPolicy.REJECT);
  }

  private static GaijiPolicy gaiji(String text) {
    return switch (text) {
      case "pass", "replace", "reject", "map" -> GaijiPolicy.valueOf(text.toUpperCase(Locale.ROOT));
      default -> throw new IllegalArgumentException("must be pass, replace, reject or map");
    };
  }
}

package org.yoyohub.ops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages name is there. */
class ReadmeTest {
  private static final Path HOUSE = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)*(?:IT)?");
  private static final Pattern PATH =
      Pattern.compile("(?:docs|file-formats|hub-core|routes|jobs|samples|ops|\\.ci)(?:/\\S*)?");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "ops/README.md", "docs/operate.md"})
  void linksToPagesThatAreThere(String page) throws IOException {
    var folder = HOUSE.resolve(page).resolveSibling("");

    assertThat(found(LINK, page)).allSatisfy(to -> assertThat(folder.resolve(to)).exists());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/operate.md"})
  void namesPathsThatAreThere(String page) throws IOException {
    var paths = found(CODE, page).stream().filter(PATH.asMatchPredicate()).toList();

    assertThat(paths).allSatisfy(path -> assertThat(HOUSE.resolve(path)).exists());
  }

  @Test
  void namesClassesThatAreThere() throws IOException {
    var named = found(CODE, "README.md").stream().filter(CLASS.asMatchPredicate()).toList();

    assertThat(named).hasSizeGreaterThan(8);
    assertThat(classes()).containsAll(named);
  }

  @Test
  void marksItsCommands() throws IOException {
    var readme = Files.readString(HOUSE.resolve("README.md"));

    assertThat(readme)
        .contains("<!-- command: run -->\n```sh\n./hub demo\n```")
        .contains("<!-- command: test -->\n```sh\nLC_ALL=C.UTF-8 mvn -B -ntp verify\n```")
        .contains(
            "<!-- command: faults -->\n```sh\nLC_ALL=C.UTF-8 mvn -B -ntp -Pfaults verify\n```");
  }

  private static List<String> found(Pattern pattern, String page) throws IOException {
    var text = Files.readString(HOUSE.resolve(page));
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(HOUSE)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}

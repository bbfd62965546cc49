package org.yoyohub.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every row of the matrix has a test that is named by it, or a reason why it has none. */
class FaultMatrixTest {
  private static final Path HOUSE = Path.of("..");
  private static final Pattern NAMED =
      Pattern.compile("@DisplayName\\(\\s*\"((?:[A-K]\\d{2}[ ,:]+)+)");
  private static final Pattern ROW = Pattern.compile("[A-K]\\d{2}");

  @Test
  void noRowIsForgotten() throws IOException {
    var forgotten = new TreeSet<>(FaultMatrix.ROWS);
    forgotten.removeAll(tested());
    forgotten.removeAll(FaultMatrix.WITHOUT_TEST.keySet());

    assertThat(forgotten).as("rows with neither a test nor a reason").isEmpty();
  }

  @Test
  void noReasonOutlivesItsTest() throws IOException {
    var both = tested();
    both.retainAll(FaultMatrix.WITHOUT_TEST.keySet());

    assertThat(both).as("rows with a test, still listed as without").isEmpty();
  }

  @Test
  void reasonsAreForRowsThatThereAre() {
    assertThat(FaultMatrix.ROWS).hasSize(68).containsAll(FaultMatrix.WITHOUT_TEST.keySet());
  }

  @Test
  void seesTheTestsThereAre() throws IOException {
    assertThat(tested()).contains("A12", "G01", "H03");
  }

  private static Set<String> tested() throws IOException {
    var rows = new TreeSet<String>();
    try (var files = Files.walk(HOUSE, 20)) {
      for (var file : files.filter(FaultMatrixTest::isTest).toList()) {
        collect(Files.readString(file), rows);
      }
    }
    return rows;
  }

  private static boolean isTest(Path file) {
    return file.toString().contains("src/test/java") && file.toString().endsWith(".java");
  }

  private static void collect(String source, Set<String> rows) {
    var names = NAMED.matcher(source);
    while (names.find()) {
      ROW.matcher(names.group(1)).results().forEach(row -> rows.add(row.group()));
    }
  }
}

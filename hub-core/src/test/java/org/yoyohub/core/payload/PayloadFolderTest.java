package org.yoyohub.core.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayloadFolderTest {
  private static final String ONE = "01".repeat(32);
  private static final String TWO = "02".repeat(32);
  @TempDir private Path directory;

  @Test
  void showsEveryPayloadAndNothingElse() throws IOException {
    lay("01/" + ONE + ".sealed");
    lay("02/" + TWO + ".sealed");
    lay("02/note.txt");
    lay("tmp/" + ONE + ".sealed");

    assertThat(seen()).containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void showsNothingWhereNothingIs() throws IOException {
    assertThat(seen()).isEmpty();
  }

  @Test
  void movesAFileToAFolderThatWasNotThere() throws IOException {
    var file = lay("01/" + ONE + ".sealed");

    PayloadFolder.move(file, directory.resolve("lost+found"));

    assertThat(seen()).isEmpty();
    assertThat(directory.resolve("lost+found/" + ONE + ".sealed")).exists();
  }

  private List<String> seen() throws IOException {
    var seen = new ArrayList<String>();
    new PayloadFolder(directory.resolve("payloads")).each(stored -> seen.add(stored.sha256()));
    return seen;
  }

  private Path lay(String name) throws IOException {
    var file = directory.resolve("payloads").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "見本");
  }
}

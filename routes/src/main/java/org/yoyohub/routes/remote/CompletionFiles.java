package org.yoyohub.routes.remote;

import java.util.List;
import java.util.Optional;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.formats.envelope.Manifest;

/** How the name of a completion file tells of which file it speaks. */
final class CompletionFiles {
  private final List<String> suffixes;

  CompletionFiles(Completion completion) {
    this.suffixes =
        switch (completion) {
          case MANIFEST -> List.of(Manifest.SUFFIX);
          case SHA256 -> List.of(".sha256");
          case END -> List.of(".end", ".fin");
        };
  }

  Optional<String> dataOf(String name) {
    return suffixes.stream()
        .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
        .map(suffix -> name.substring(0, name.length() - suffix.length()))
        .findFirst();
  }

  boolean isOne(RemoteFile file) {
    return dataOf(file.name()).isPresent();
  }
}

package org.yoyohub.routes.remote;

import java.util.List;
import java.util.Optional;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.formats.envelope.Manifest;

/** How the name of a completion file tells which file it says is complete. */
public record CompletionSign(List<String> suffixes) {

  /** As it was agreed. */
  public static CompletionSign of(Completion completion) {
    return new CompletionSign(
        switch (completion) {
          case MANIFEST -> List.of(Manifest.SUFFIX);
          case SHA256 -> List.of(".sha256");
          case END -> List.of(".end", ".fin");
        });
  }

  public boolean isOne(String name) {
    return dataOf(name).isPresent();
  }

  /** The name of the file it speaks of; nothing when it is no completion file. */
  Optional<String> dataOf(String name) {
    return suffixes.stream()
        .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
        .map(suffix -> name.substring(0, name.length() - suffix.length()))
        .findFirst();
  }
}

package org.yoyohub.routes;

import java.util.List;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.formats.envelope.Manifest;

/** By which files a partner says that another is complete. */
final class CompletionSign {
  private CompletionSign() {}

  static List<String> suffixes(Completion completion) {
    return switch (completion) {
      case MANIFEST -> List.of(Manifest.SUFFIX);
      case SHA256 -> List.of(".sha256");
      case END -> List.of(".end", ".fin");
    };
  }

  /** The same as a pattern for Camel's include. */
  static String pattern(Completion completion) {
    return ".+(" + String.join("|", suffixes(completion)).replace(".", "\\.") + ")";
  }
}

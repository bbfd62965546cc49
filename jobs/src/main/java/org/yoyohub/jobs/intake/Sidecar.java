package org.yoyohub.jobs.intake;

import java.util.Locale;
import java.util.Optional;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/**
 * For senders that cannot write a manifest: a .sha256 file as sha256sum writes it, or an end file.
 */
final class Sidecar {
  private Sidecar() {}

  static Optional<Finding> judge(Delivery delivery, Completion completion) {
    return switch (completion) {
      case SHA256 -> digest(delivery);
      case END, MANIFEST -> Optional.empty();
    };
  }

  private static Optional<Finding> digest(Delivery delivery) {
    var text = delivery.manifest().strip().toLowerCase(Locale.ROOT);
    if (!text.matches("(?s)[0-9a-f]{64}\\b.*")) {
      return Optional.of(Finding.ofFile(FindingCode.F005, "sha256sum の形式ではありません"));
    }
    return text.startsWith(delivery.payload().sha256())
        ? Optional.empty()
        : Optional.of(Finding.ofFile(FindingCode.F008, ""));
  }
}

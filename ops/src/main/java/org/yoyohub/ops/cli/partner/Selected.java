package org.yoyohub.ops.cli.partner;

import java.nio.file.Path;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.online.RunningHub;
import org.yoyohub.ops.cli.term.Facts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The partner a verb is about, in its data directory. */
final class Selected {
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(index = "0", paramLabel = "PARTNER", description = "The partner's name.")
  private String partner = "";

  String partner() {
    return partner;
  }

  RunningHub hub() {
    return hub;
  }

  boolean asJson() {
    return facts.asJson();
  }

  Path directory() {
    return hub.directory();
  }

  AgreementFile agreement(Catalogue catalogue) {
    return AgreementFile.of(directory(), partner, catalogue);
  }

  KeyFolder keys() {
    return KeyFolder.below(directory());
  }
}

package org.yoyohub.ops.cli.offline;

import java.util.function.Supplier;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.cli.term.CliException;

/** The engines of the lower floors that the offline verbs call, each behind one small port. */
public record Parts(
    Supplier<Catalogue> catalogue,
    ValueCheck values,
    FileValidation validation,
    SampleWriting samples) {

  /** The engines that ship with the hub. */
  public static Parts standard() {
    return new Parts(
        Catalogue::standard,
        (kind, input, arg) -> {
          throw missing("code systems");
        },
        (file, contract, partner) -> {
          throw missing("file check");
        },
        order -> {
          throw missing("sample files");
        });
  }

  private static CliException missing(String what) {
    return CliException.fault("this build has no " + what + " yet");
  }
}

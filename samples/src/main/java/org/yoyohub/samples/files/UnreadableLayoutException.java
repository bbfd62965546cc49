package org.yoyohub.samples.files;

import org.yoyohub.formats.catalogue.InterfaceContract;

/** Says that an interface has no layout yet by which a file could be written. */
public final class UnreadableLayoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableLayoutException(InterfaceContract contract) {
    super(
        "no sample of %s: its layout is '%s', a file needs a provisional or official one"
            .formatted(contract.id(), contract.layout()));
  }
}

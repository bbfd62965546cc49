package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.check.Finding;

/** Looks at a whole file with the hub's own engine. */
@FunctionalInterface
public interface FileValidation {
  /** What came out: how many records there are, how many would be taken, what is wrong. */
  record Verdict(long records, long accepted, long rejected, List<Finding> findings) {}

  /**
   * Reads the file by this contract.
   *
   * @param partner whose agreement's outer shape holds; null for the contract's own
   */
  Verdict validate(Path file, InterfaceContract contract, @Nullable String partner)
      throws IOException;
}

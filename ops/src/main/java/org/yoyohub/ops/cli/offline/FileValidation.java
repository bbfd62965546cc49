package org.yoyohub.ops.cli.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;

/** Looks at a whole file with the hub's own engine. */
@FunctionalInterface
public interface FileValidation {

  /**
   * What is asked.
   *
   * @param errors where the error list is written, with every finding
   */
  record Question(
      Path file, InterfaceContract contract, SenderFacts sender, Optional<Path> errors) {}

  /**
   * What came out: how many records there are, how many would be taken, what is wrong.
   *
   * @param findings the first ones, those of the file as a whole before those of its lines
   * @param found how many there are in all
   */
  record Verdict(
      long records,
      long accepted,
      long rejected,
      List<Finding> findings,
      long found,
      boolean hasErrors) {

    /** A verdict that holds all its findings. */
    public static Verdict of(long records, long accepted, long rejected, List<Finding> findings) {
      boolean errors = findings.stream().anyMatch(f -> f.code().isError());
      return new Verdict(records, accepted, rejected, findings, findings.size(), errors);
    }

    boolean isTruncated() {
      return found > findings.size();
    }
  }

  Verdict validate(Question question) throws IOException;
}

package org.yoyohub.samples.files;

import java.nio.file.Path;
import java.time.LocalDate;
import org.yoyohub.formats.catalogue.InterfaceContract;

/** Which sample file is wanted, and where it shall lie. */
public record SampleOrder(
    InterfaceContract contract,
    String partner,
    LocalDate day,
    long rows,
    long seed,
    int sequence,
    Path out) {

  /** Ten rows of seed 1, the first of its lane. */
  public static SampleOrder of(
      InterfaceContract contract, String partner, LocalDate day, Path out) {
    return new SampleOrder(contract, partner, day, 10, 1, 1, out);
  }

  public SampleOrder rows(long count) {
    return new SampleOrder(contract, partner, day, count, seed, sequence, out);
  }

  public SampleOrder seed(long other) {
    return new SampleOrder(contract, partner, day, rows, other, sequence, out);
  }

  public SampleOrder sequence(int number) {
    return new SampleOrder(contract, partner, day, rows, seed, number, out);
  }
}

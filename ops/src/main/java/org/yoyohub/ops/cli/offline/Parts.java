package org.yoyohub.ops.cli.offline;

import java.util.List;
import java.util.function.Supplier;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.codes.Vectors;
import org.yoyohub.ops.cli.offline.SampleWriting.Order;
import org.yoyohub.ops.cli.offline.SampleWriting.Written;
import org.yoyohub.samples.files.SampleFile;
import org.yoyohub.samples.files.SampleOrder;

/** The engines of the lower floors that the offline verbs call, each behind one small port. */
public record Parts(
    Supplier<Catalogue> catalogue,
    ValueCheck values,
    FileValidation validation,
    SampleWriting samples) {

  /** The engines that ship with the hub. */
  public static Parts standard() {
    return new Parts(Catalogue::standard, Vectors::evaluate, FileChecking::validate, Parts::sample);
  }

  private static Written sample(Order o) {
    var order =
        new SampleOrder(
            o.contract(), o.partner(), o.date(), o.rows(), o.seed(), o.sequence(), o.out());
    var sent = SampleFile.write(order);
    return new Written(List.of(sent.data(), sent.manifest()), sent.records(), sent.sha256());
  }
}

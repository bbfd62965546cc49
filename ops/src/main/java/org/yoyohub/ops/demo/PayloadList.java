package org.yoyohub.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;

/** Every payload's SHA-256 as sha256sum writes it: two runs of one seed have the same list. */
final class PayloadList {
  private PayloadList() {}

  static void write(Path file, List<Delivery> deliveries) throws IOException {
    var lines = deliveries.stream().map(PayloadList::line).sorted().toList();
    Files.write(file, lines);
  }

  private static String line(Delivery delivery) {
    var place = delivery.state().isOutbound() ? delivery.place() : "in";
    return delivery.payload().sha256()
        + "  partners/"
        + delivery.partner()
        + "/"
        + place
        + "/"
        + delivery.fileName();
  }
}

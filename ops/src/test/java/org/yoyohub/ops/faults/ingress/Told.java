package org.yoyohub.ops.faults.ingress;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a partner reads of a file: the receipt's state and codes, the error list's line:code.
 *
 * @param in how many records the receipt counts
 */
record Told(
    String state,
    List<String> codes,
    List<String> errors,
    long in,
    long applied,
    long unchanged,
    long rejected) {

  static Told await(Path receipts, String name) {
    var receipt = receipts.resolve(name + ".receipt.json");
    Hub.until(() -> Files.exists(receipt), "a receipt for a file");
    return read(receipt, receipts.resolve(name + ".errors.csv"));
  }

  static Told read(Path receipt, Path errors) {
    try {
      var json = JsonMapper.builder().build().readTree(Files.readString(receipt));
      return of(json, Files.exists(errors) ? lines(Files.readString(errors)) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Told of(JsonNode receipt, List<String> errors) {
    var codes = new ArrayList<String>();
    receipt.path("findings").forEach(finding -> codes.add(finding.path("code").asString()));
    var records = receipt.path("records");
    return new Told(
        receipt.path("state").asString(),
        codes,
        errors,
        records.path("in").asLong(),
        records.path("applied").asLong(),
        records.path("unchanged").asLong(),
        records.path("rejected").asLong());
  }

  private static List<String> lines(String csv) throws IOException {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      return parser.stream().skip(1).map(row -> row.get(0) + ":" + row.get(2)).toList();
    }
  }

  /** REFUSED F008 and the like: the state and the first error's code; a warning's begins with 1. */
  String brief() {
    return codes.stream()
        .filter(code -> code.charAt(1) != '1')
        .findFirst()
        .map(code -> state + " " + code)
        .orElse(state);
  }
}

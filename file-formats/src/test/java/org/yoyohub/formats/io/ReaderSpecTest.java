package org.yoyohub.formats.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import org.yoyohub.formats.catalogue.InterfaceContract;

/** The reader does what spec/reader.yaml says, bytes by bytes. */
class ReaderSpecTest {
  private static final Pattern RAW = Pattern.compile("⟦([0-9A-F]+)⟧");

  @TestFactory
  Stream<DynamicTest> readsAsItIsWritten() throws IOException {
    return spec().stream().map(one -> dynamicTest(one.get("says").toString(), () -> reads(one)));
  }

  @Test
  void theSpecIsNotEmpty() throws IOException {
    assertThat(spec()).hasSizeGreaterThan(30);
  }

  private static void reads(Map<String, Object> one) throws IOException {
    var profile = one.getOrDefault("profile", "hub-csv").toString();
    int items = (Integer) one.getOrDefault("items", 2);
    var contract = Contracts.texts(profile, items);

    var reading = Reading.of(bytes(one, contract), contract);

    assertThat(reading.told).isEqualTo(one.get("reads"));
    if (reading.isClean() && !one.containsKey("file")) {
      var opening = Opening.of(reading.rows.size());
      assertThat(reading.written(contract, opening)).isEqualTo(bytes(one, contract));
    }
  }

  private static byte[] bytes(Map<String, Object> one, InterfaceContract contract)
      throws IOException {
    var charset = contract.profile().charset();
    if (one.containsKey("file")) {
      return bytes(one.get("file").toString(), charset);
    }
    var header = contract.items().stream().map(i -> i.name()).toList();
    var first = String.join("" + contract.profile().separator(), header);
    var end = contract.profile().lineEnd();
    return bytes((contract.profile().header() ? first + end : "") + one.get("body"), charset);
  }

  /** The text in the charset, with the bytes written as ⟦EF40⟧ as they are. */
  private static byte[] bytes(String text, Charset charset) throws IOException {
    var out = new ByteArrayOutputStream();
    var raw = RAW.matcher(text);
    int from = 0;
    while (raw.find()) {
      out.write(text.substring(from, raw.start()).getBytes(charset));
      out.write(HexFormat.of().parseHex(raw.group(1)));
      from = raw.end();
    }
    out.write(text.substring(from).getBytes(charset));
    return out.toByteArray();
  }

  private static List<Map<String, Object>> spec() throws IOException {
    try (var in = ReaderSpecTest.class.getResourceAsStream("/spec/reader.yaml")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new Yaml().load(text);
    }
  }
}

package org.yoyohub.ops.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** More than a hundred paths that try to lead out of a partner's root. */
final class HostilePaths {
  private static final List<String> AIMS =
      List.of("etc/passwd", "sentinel/secret.csv", "mihon-2/out/theirs.csv", "keys/gate_host_key");

  private HostilePaths() {}

  /**
   * @param real the real paths of things outside
   */
  static List<byte[]> all(List<String> real) {
    var paths = new ArrayList<String>(real);
    for (var aim : AIMS) {
      for (int depth = 1; depth <= 6; depth++) {
        paths.add("../".repeat(depth) + aim);
        paths.add("/in/" + "../".repeat(depth) + aim);
        paths.add("/out/" + "..//".repeat(depth) + aim);
      }
      paths.addAll(
          List.of(
              "/" + aim,
              "//" + aim,
              "/./" + aim,
              "/in/" + aim,
              "/in/./../../" + aim,
              "/in/..%2f..%2f" + aim,
              "/in/%2e%2e/%2e%2e/" + aim,
              "/in/..\\..\\" + aim.replace('/', '\\'),
              "/in/..;/..;/" + aim,
              "/in/.../.../" + aim,
              "/out/....//....//" + aim,
              "/in/link/" + aim,
              "~/" + aim,
              "file:///" + aim,
              "/in/x.csv/../../../" + aim,
              "/in\u0000/../../" + aim,
              "/in/" + "../in/".repeat(500) + "../../" + aim,
              "/in/\uff0e\uff0e/\uff0e\uff0e/" + aim,
              "/in/\u2025/" + aim,
              "/proc/self/root/" + aim,
              "/proc/self/cwd/" + aim));
    }
    paths.addAll(
        List.of("", ".", "..", "../..", "/..", "/in/..", "/in/../..", "-rf", "*", "/*", "/in/*"));
    return Stream.concat(
            paths.stream().map(p -> p.getBytes(StandardCharsets.UTF_8)),
            Stream.of(
                new byte[] {'/', 'i', 'n', '/', (byte) 0xc0, (byte) 0xae, (byte) 0xc0, (byte) 0xae},
                new byte[] {'/', (byte) 0xe0, (byte) 0x80, (byte) 0xaf, 'e', 't', 'c'},
                new byte[] {'/', 'i', 'n', (byte) 0xff, '/', '.', '.'}))
        .toList();
  }
}

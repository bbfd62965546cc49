package org.yoyohub.ops.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** More than a hundred names a client may try, and whether the gate takes them. */
final class FileNames {
  private static final List<String> TAKEN =
      List.of(
          "A_011-001_IF_131113_20261201_0001.csv",
          "A_011-001_IF_131113_20261201_0001.csv.manifest.json",
          "A_011-003_帳_131113_20261201_0001.csv",
          "予防接種.csv",
          "ﾖﾎﾞｳ.csv",
          "が.csv",
          "\u304b\u3099.csv",
          "é.csv",
          "e\u0301.csv",
          "💉.csv",
          "👩\u200d⚕️.csv",
          "𠮷野.csv",
          "葛\udb40\udd00.csv",
          "\ue000.csv",
          "CON",
          "con.csv",
          "NUL.txt",
          "COM1",
          "trailing.",
          "trailing ",
          " leading",
          "with space.csv",
          "quote'.csv",
          "double\".csv",
          "back`tick",
          "$(touch x)",
          ";rm -rf x",
          "|cat",
          "&",
          "<x>",
          "*?[a]",
          "%2e%2e%2f",
          "%00",
          "{}",
          "a:b",
          "C:",
          "=1+1",
          "@x",
          "+x",
          "~",
          "#x",
          "x~",
          "x.bak",
          "x.csv.sha256",
          "x.end",
          "x.part",
          "x.csv.filepart",
          "x.tmp",
          ".x",
          ".part",
          "a".repeat(255),
          "漢".repeat(85));
  private static final List<String> REFUSED =
      List.of(
          "",
          ".",
          "..",
          "...",
          "..x",
          "-rf",
          "-",
          "--help",
          "../x",
          "a/b",
          "a/../../x",
          "back\\slash",
          "..\\x",
          "a".repeat(256),
          "漢".repeat(86),
          "é".repeat(128),
          "\ufffd.csv",
          "\ufeffx.csv",
          "x\u2028y",
          "x\u2029y",
          "x\u0085y",
          "x\u007fy",
          "\uffff",
          ".0d9c2b4e-1b7e-4c39-9d5e-0123456789ab.upload");

  private FileNames() {}

  static Map<String, Boolean> all() {
    var names = new LinkedHashMap<String, Boolean>();
    TAKEN.forEach(name -> names.put(name, true));
    REFUSED.forEach(name -> names.put(name, false));
    IntStream.range(0, 0x20).forEach(c -> names.put("x" + (char) c + "y", false));
    // what turns the direction of reading makes "gpj.exe" of "exe.jpg"
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        .chars()
        .forEach(c -> names.put("x" + (char) c + "y", false));
    return names;
  }
}

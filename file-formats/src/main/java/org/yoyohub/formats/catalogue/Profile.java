package org.yoyohub.formats.catalogue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The outer shape of a file: characters, line ends, header, quoting and framing. Named once,
 * referred to everywhere.
 */
public record Profile(
    String name, Charset charset, String lineEnd, boolean header, Framing framing, char separator) {

  /** What stands around the data records. */
  public enum Framing {
    /** Data records only (after the header row, if there is one). */
    PLAIN,
    /** 国保 style: a control record, numbered data records, an end record. */
    CONTROL_DATA_END,
    /** 全銀 style: fixed width, header, data, trailer and end records. */
    FIXED_120
  }

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final Map<String, Profile> KNOWN =
      Map.of(
          "hub-csv",
          new Profile("hub-csv", StandardCharsets.UTF_8, "\r\n", true, Framing.PLAIN, ','),
          "kokuho",
          new Profile("kokuho", WINDOWS_31J, "\r\n", false, Framing.CONTROL_DATA_END, ','),
          "zengin-120",
          new Profile("zengin-120", WINDOWS_31J, "\r\n", false, Framing.FIXED_120, '\0'),
          "tsv",
          new Profile("tsv", StandardCharsets.UTF_8, "\n", true, Framing.PLAIN, '\t'));

  /** The profile of this name, if there is one. */
  public static Optional<Profile> named(String name) {
    return Optional.ofNullable(KNOWN.get(name));
  }

  /** What a file of this profile ends in, without the dot. */
  public String extension() {
    return switch (framing) {
      case FIXED_120 -> "txt";
      default -> separator == '\t' ? "tsv" : "csv";
    };
  }
}

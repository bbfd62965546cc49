package org.yoyohub.core.receive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.partner.Agreement.Completion;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.core.payload.NotRegularException;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/**
 * What a partner dropped, as far as it can be known before its bytes are read.
 *
 * @param key which copy on disk it is
 * @param manifest the text of the completion file, "" when there is none that may be kept
 * @param findings what is already wrong with it
 */
record Arrival(String partner, Path data, String key, String manifest, List<Finding> findings) {
  static final int MANIFEST_LIMIT = 64 * 1024;
  private static final List<String> SUFFIXES = List.of(Manifest.SUFFIX, ".sha256", ".end", ".fin");

  /** The data file that a completion file speaks of; empty when it is no completion file. */
  static Optional<Path> dataOf(Path completion) {
    var name = String.valueOf(completion.getFileName());
    return SUFFIXES.stream()
        .filter(s -> name.endsWith(s) && name.length() > s.length())
        .findFirst()
        .map(s -> completion.resolveSibling(name.substring(0, name.length() - s.length())));
  }

  /** How this file says that another is complete. */
  static Completion completionOf(Path completion) {
    var name = String.valueOf(completion.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(Manifest.SUFFIX)) {
      return Completion.MANIFEST;
    }
    return name.endsWith(".sha256") ? Completion.SHA256 : Completion.END;
  }

  /** Every completion file that may lie beside a data file. */
  static List<Path> completionsOf(Path data) {
    return SUFFIXES.stream().map(s -> data.resolveSibling(data.getFileName() + s)).toList();
  }

  static Arrival announced(String partner, Path data, Path completion) throws IOException {
    var key = FileOps.arrivalKey(data);
    try {
      var text = FileOps.readSmall(completion, MANIFEST_LIMIT);
      return text.length > MANIFEST_LIMIT
          ? unreadable(partner, data, key, "64 KiBを超えています")
          : new Arrival(partner, data, key, decode(text), List.of());
    } catch (NotRegularException e) {
      return unreadable(partner, data, key, "通常のファイルではありません");
    }
  }

  private static Arrival unreadable(String partner, Path data, String key, String why) {
    var finding = Finding.ofFile(FindingCode.F005, why);
    return new Arrival(partner, data, key, "", List.of(finding));
  }

  /** Without the NUL that no database takes; a manifest that held one is no JSON either way. */
  private static String decode(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
  }

  static Arrival orphan(String partner, Path data, FindingCode code) throws IOException {
    var finding = Finding.ofFile(code, "");
    return new Arrival(partner, data, FileOps.arrivalKey(data), "", List.of(finding));
  }

  Arrival with(FindingCode code) {
    return new Arrival(partner, data, key, manifest, List.of(Finding.ofFile(code, "")));
  }

  /** Whether it is known that there are no bytes to take. */
  boolean isWithoutData() {
    return key.isEmpty() && findings.stream().anyMatch(f -> f.code() == FindingCode.F015);
  }

  String fileName() {
    return String.valueOf(data.getFileName());
  }

  Optional<FileName> name() {
    return FileName.parse(fileName());
  }

  Optional<Manifest> readManifest() {
    return manifest.isEmpty() ? Optional.empty() : Manifest.read(manifest).manifest();
  }

  /**
   * The same partner, name and bytes give the same id. What came without its manifest has another:
   * sent properly, the same file is new.
   */
  String id(Payload payload) {
    var text = new StringBuilder(partner + "\0" + fileName() + "\0" + payload.sha256());
    findings.forEach(f -> text.append('\0').append(f.code()));
    var digest = Digests.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, 20);
  }
}

package org.yoyohub.jobs.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;

/** A file a partner is about to drop, right unless a test says otherwise. */
public final class Drop {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private final String interfaceId;
  private String partner = "kenko-131113";
  private String municipality = "131113";
  private int day = 1;
  private int sequence = 1;
  private String text = "";
  private String name = "";
  private String manifestChange = "";
  private String manifestInstead = "";
  private String previousSha256;
  private long records;

  public Drop(String interfaceId) {
    this.interfaceId = interfaceId;
  }

  public Drop from(String partner) {
    this.partner = partner;
    return this;
  }

  public Drop of(String municipality) {
    this.municipality = municipality;
    return this;
  }

  public Drop day(int dayOfApril) {
    this.day = dayOfApril;
    return this;
  }

  public Drop sequence(int sequence) {
    this.sequence = sequence;
    return this;
  }

  public Drop rows(Person... people) {
    var contract = CATALOGUE.get(interfaceId);
    records = people.length;
    text =
        header(contract)
            + Arrays.stream(people).map(p -> p.row(contract)).collect(Collectors.joining());
    return this;
  }

  private static String header(InterfaceContract contract) {
    return contract.items().stream().map(Item::name).collect(Collectors.joining(",")) + "\r\n";
  }

  /** Other bytes than rows. */
  public Drop text(String text) {
    this.text = text;
    return this;
  }

  public Drop named(String name) {
    this.name = name;
    return this;
  }

  /** A manifest that says something else: {@code "\"bytes\":\\d+", "\"bytes\":1"}. */
  public Drop saying(String pattern, String instead) {
    this.manifestChange = pattern;
    this.manifestInstead = instead;
    return this;
  }

  public Drop after(String previousSha256) {
    this.previousSha256 = previousSha256;
    return this;
  }

  public String partner() {
    return partner;
  }

  public String fileName() {
    return name.isEmpty()
        ? new FileName(interfaceId, municipality, LocalDate.of(2026, 4, day), sequence, "csv")
            .toString()
        : name;
  }

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public String sha256() {
    return HexFormat.of().formatHex(Digests.sha256().digest(bytes()));
  }

  public Path writeData(Path folder) throws IOException {
    return Files.write(Files.createDirectories(folder).resolve(fileName()), bytes());
  }

  /** The manifest comes last; it is the sign. */
  public Path write(Path folder) throws IOException {
    writeData(folder);
    return writeManifest(folder);
  }

  public Path writeManifest(Path folder) throws IOException {
    var sign = Files.createDirectories(folder).resolve(fileName() + Manifest.SUFFIX);
    return Files.writeString(sign, manifest());
  }

  private String manifest() {
    var json =
        new Manifest(
                interfaceId,
                partner,
                municipality,
                LocalDate.of(2026, 4, day).toString(),
                sequence,
                fileName(),
                bytes().length,
                records,
                sha256(),
                previousSha256)
            .toJson();
    return manifestChange.isEmpty() ? json : json.replaceFirst(manifestChange, manifestInstead);
  }
}

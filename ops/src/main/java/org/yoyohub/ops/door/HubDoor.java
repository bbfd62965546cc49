package org.yoyohub.ops.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The loopback port of a running hub and the token that opens it, as DIR/hub.json keeps them;
 * hub-NODE.json where several share a directory.
 */
public record HubDoor(int port, String token, long pid) {
  /** The node's name where nobody gave one. */
  public static final String MAIN = "main";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A token nobody guesses. */
  public static String newToken() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The doors of the hubs on this data directory, the nameless first; broken ones left out. */
  public static List<HubDoor> all(Path dir) throws IOException {
    if (!Files.isDirectory(dir)) {
      return List.of();
    }
    var doors = new ArrayList<HubDoor>();
    for (var file : files(dir)) {
      read(file).ifPresent(doors::add);
    }
    return doors;
  }

  private static List<Path> files(Path dir) throws IOException {
    try (var files = Files.newDirectoryStream(dir, "hub{,-*}.json")) {
      return StreamSupport.stream(files.spliterator(), false)
          .sorted(Comparator.comparing(file -> file.toString().length()))
          .toList();
    }
  }

  private static Path file(Path dir, String node) {
    return dir.resolve(node.equals(MAIN) ? "hub.json" : "hub-" + node + ".json");
  }

  private static Optional<HubDoor> read(Path file) throws IOException {
    try {
      return read(JSON.readTree(Files.readString(file)));
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<HubDoor> read(JsonNode json) {
    if (!json.path("port").isInt() || !json.path("token").isString()) {
      return Optional.empty();
    }
    var pid = json.path("pid").asLong(0);
    return Optional.of(new HubDoor(json.path("port").asInt(), json.path("token").asString(), pid));
  }

  /** Writes the door so that only its owner may read it, whole or not at all. */
  public void write(Path dir, String node) throws IOException {
    var temporary = dir.resolve("." + node + ".door.tmp");
    Files.deleteIfExists(temporary);
    Files.createFile(temporary);
    if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
    }
    var json = JSON.createObjectNode().put("port", port).put("token", token).put("pid", pid);
    Files.writeString(temporary, JSON.writeValueAsString(json) + "\n");
    Files.move(
        temporary,
        file(dir, node),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes the door away when the hub stops. */
  public static void remove(Path dir, String node) throws IOException {
    Files.deleteIfExists(file(dir, node));
  }

  @Override
  public String toString() {
    return "127.0.0.1:" + port + " (pid " + pid + ")"; // never the token
  }
}

package org.yoyohub.ops.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The loopback port of a running hub and the token that opens it, as DIR/hub.json keeps them. */
public record HubDoor(int port, String token, long pid) {
  private static final String FILE = "hub.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A token nobody guesses. */
  public static String newToken() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The door of the hub on this data directory; empty when none is written or it is broken. */
  public static Optional<HubDoor> find(Path dir) throws IOException {
    try {
      return read(JSON.readTree(Files.readString(dir.resolve(FILE))));
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
  public void write(Path dir) throws IOException {
    var temporary = dir.resolve("." + FILE + ".tmp");
    Files.deleteIfExists(temporary);
    Files.createFile(temporary);
    if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
    }
    var json = JSON.createObjectNode().put("port", port).put("token", token).put("pid", pid);
    Files.writeString(temporary, JSON.writeValueAsString(json) + "\n");
    Files.move(
        temporary,
        dir.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes the door away when the hub stops. */
  public static void remove(Path dir) throws IOException {
    Files.deleteIfExists(dir.resolve(FILE));
  }

  @Override
  public String toString() {
    return "127.0.0.1:" + port + " (pid " + pid + ")"; // never the token
  }
}

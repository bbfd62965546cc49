package org.yoyohub.routes.remote;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** A key made for one test: its private file, and its public half as type and base64. */
public record TestKey(Path file, String line) {

  public static TestKey make(Path folder, String name) throws IOException {
    try {
      var pair = KeyPair.genKeyPair(new JSch(), KeyPair.ECDSA, 256);
      var file = folder.resolve(name);
      try (var out =
          Files.newOutputStream(
              Files.createFile(
                  file,
                  PosixFilePermissions.asFileAttribute(
                      PosixFilePermissions.fromString("rw-------"))))) {
        pair.writePrivateKey(out);
      }
      return new TestKey(
          file,
          "ecdsa-sha2-nistp256 " + Base64.getEncoder().encodeToString(pair.getPublicKeyBlob()));
    } catch (JSchException e) {
      throw new IOException(e);
    }
  }
}

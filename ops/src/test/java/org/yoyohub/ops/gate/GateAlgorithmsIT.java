package org.yoyohub.ops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OpenSSH's client may and may not agree on with the gate. */
class GateAlgorithmsIT {
  @TempDir Path dir;
  private OpenGate open;

  @BeforeEach
  void openTheGate() throws Exception {
    open = OpenGate.in(dir);
  }

  @AfterEach
  void closeTheGate() throws Exception {
    open.close();
  }

  @ParameterizedTest(name = "K22 {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "KexAlgorithms     | kex | sntrup761x25519-sha512@openssh.com curve25519-sha256 curve25519-sha256@libssh.org ecdh-sha2-nistp256 ecdh-sha2-nistp384 ecdh-sha2-nistp521 diffie-hellman-group16-sha512 diffie-hellman-group18-sha512 mlkem768x25519-sha256 sntrup761x25519-sha512",
        "Ciphers           | cipher | aes128-ctr aes192-ctr aes256-ctr aes128-gcm@openssh.com aes256-gcm@openssh.com",
        "MACs              | mac | hmac-sha2-256 hmac-sha2-512 hmac-sha2-256-etm@openssh.com hmac-sha2-512-etm@openssh.com",
        "HostKeyAlgorithms | HostKeyAlgorithms | ssh-ed25519"
      })
  @DisplayName("K22 of all that OpenSSH speaks the gate agrees to what is modern and nothing else")
  void agreesOnlyToWhatIsModern(String option, String query, String modern) throws Exception {
    var agreed = new TreeSet<String>();
    var known = known(query);

    for (var algorithm : known) {
      // a MAC is asked for only beside a cipher that has none of its own
      var ciphers = option.equals("MACs") ? List.of("-o", "Ciphers=aes128-ctr") : List.<String>of();
      var options =
          Stream.concat(ciphers.stream(), Stream.of("-v", "-o", option + "=" + algorithm));
      var result = open.openSsh(options.toArray(String[]::new)).sftp("ls");
      if (result.exit() == 0) {
        agreed.add(algorithm);
      } else {
        assertThat(result.said()).as(algorithm).containsIgnoringCase("no match");
      }
    }

    var expected = new TreeSet<>(Arrays.asList(modern.split(" ")));
    expected.retainAll(known);
    assertThat(agreed).isEqualTo(expected);
    assertThat(known).hasSizeGreaterThan(agreed.size());
  }

  private static Set<String> known(String query) throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/ssh")), "not run: OpenSSH's ssh is missing");
    var known = OpenSsh.run(List.of("/usr/bin/ssh", "-Q", query)).said().lines();
    // without hardware there is no such key to offer
    return new TreeSet<>(
        known.filter(k -> !k.startsWith("sk-") && !k.contains("webauthn")).toList());
  }

  @Test
  @DisplayName("K22 no shell, no command, no forwarding, no agent")
  void opensNothingButSftp() throws Exception {
    var ssh =
        new OpenSsh(dir, List.of("-i", open.keyFile().toString(), "-p", "" + open.gate.port()));
    var who = OpenSsh.target("");

    assertThat(ssh.run("ssh", List.of("-T", who)).exit()).isNotZero();
    assertThat(ssh.run("ssh", List.of(who, "id")).exit()).isNotZero();
    assertThat(ssh.run("ssh", List.of("-W", "127.0.0.1:" + open.gate.port(), who)).exit())
        .isNotZero();
    assertThat(
            ssh.run(
                    "ssh",
                    List.of("-o", "ExitOnForwardFailure=yes", "-N", "-R", "0:127.0.0.1:1", who))
                .exit())
        .isNotZero();
    assertThat(ssh.run("ssh", List.of("-s", who, "netconf")).exit()).isNotZero();
  }

  @Test
  @DisplayName("K22 both sides use strict key exchange where the client has it")
  void usesStrictKeyExchange() throws Exception {
    var ssh =
        new OpenSsh(
            dir, List.of("-i", open.keyFile().toString(), "-p", "" + open.gate.port(), "-vvv"));

    var said = ssh.run("ssh", List.of("-o", "LogLevel=DEBUG3", "-s", OpenSsh.target(""), "sftp"));

    assertThat(said.said()).contains("kex-strict-s-v00@openssh.com");
  }
}

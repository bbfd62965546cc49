package org.yoyohub.ops.cli.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicKeyTest {
  private static final Path KEYGEN = Path.of("/usr/bin/ssh-keygen");

  @Test
  void takesEd25519EcdsaAndLongRsa() {
    assertThat(PublicKey.parse(SomeKeys.ed25519(1)).type()).isEqualTo("ssh-ed25519");
    assertThat(PublicKey.parse(SomeKeys.ecdsa()).bits()).isEqualTo(256);
    assertThat(PublicKey.parse("# mine\n\n" + SomeKeys.rsa(3072)).bits()).isEqualTo(3072);
  }

  @Test
  void leavesTheCommentOut() {
    assertThat(PublicKey.parse(SomeKeys.ed25519(1)).line()).doesNotContain("pretend");
  }

  @Test
  void refusesAPrivateKeyInClearWords() {
    refuses("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n", "is a private key");
    refuses("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n", "is a private key");
  }

  @Test
  void refusesWhatOpensNoGate() {
    refuses(SomeKeys.rsa(2048), "has 2048 bits");
    refuses("ssh-dss AAAA", "must begin with");
    refuses("no-pty " + SomeKeys.ed25519(1), "must begin with");
    refuses("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n", "ssh-keygen -i");
    refuses("", "must hold one public key");
    refuses(SomeKeys.ed25519(1) + SomeKeys.ed25519(2), "must hold one public key");
  }

  @Test
  void refusesADamagedKey() {
    refuses("ssh-ed25519 ****", "no base64");
    refuses("ssh-ed25519 AAAA", "cut off");
    refuses(SomeKeys.ecdsa().replace("nistp256 ", "nistp384 "), "differ");
    refuses(SomeKeys.line("ssh-ed25519", SomeKeys.ascii("ssh-ed25519"), new byte[31]), "32 bytes");
    refuses(
        SomeKeys.line("ssh-ed25519", SomeKeys.ascii("ssh-ed25519"), new byte[32], new byte[1]),
        "longer");
  }

  private static void refuses(String text, String why) {
    assertThatThrownBy(() -> PublicKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource({"ed25519, 256", "ecdsa, 384", "ecdsa, 521", "rsa, 3072"})
  void readsAndNamesAKeyAsOpenSshDoes(String type, String bits, @TempDir Path dir)
      throws Exception {
    assumeTrue(Files.isExecutable(KEYGEN), "not run: ssh-keygen is not installed here");
    var file = dir.resolve("key").toString();
    ran(
        dir,
        KEYGEN.toString(),
        "-q",
        "-t",
        type,
        "-b",
        bits,
        "-N",
        "",
        "-C",
        "pretend",
        "-f",
        file);

    var key = PublicKey.parse(Files.readString(dir.resolve("key.pub")));

    var shown = ran(dir, KEYGEN.toString(), "-l", "-f", file + ".pub");
    assertThat(shown).startsWith(bits + " " + key.fingerprint() + " ");
    assertThat(key.bits()).isEqualTo(Integer.parseInt(bits));
    refuses(Files.readString(dir.resolve("key")), "is a private key");
  }

  private static String ran(Path dir, String... command) throws IOException, InterruptedException {
    var out = dir.resolve("said");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}

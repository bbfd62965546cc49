package org.yoyohub.ops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateKeysTest {
  @ParameterizedTest
  @CsvSource({
    "ssh-ed25519, 256",
    "ecdsa-sha2-nistp256, 256",
    "ecdsa-sha2-nistp384, 384",
    "ecdsa-sha2-nistp521, 521"
  })
  void readsWhatOpenSshWrites(String type, int bits) throws Exception {
    var key = KeyUtils.generateKeyPair(type, bits).getPublic();

    var read =
        GateKeys.parse("x.pub", "# of the test\n" + GateKeys.line(key) + " visibly-unreal\n");

    assertThat(read.problems()).isEmpty();
    assertThat(read.keys()).hasSize(1).allMatch(k -> KeyUtils.compareKeys(k, key));
    assertThat(GateKeys.fingerprint(key)).startsWith("SHA256:");
  }

  @Test
  void takesALongRsaKeyAndRefusesAShortOne() throws Exception {
    var read = GateKeys.read(List.of(rsa(3072), rsa(2048)));

    assertThat(read.keys()).hasSize(1).allMatch(k -> KeyUtils.getKeySize(k) == 3072);
    assertThat(read.problems())
        .containsExactly("rsa-2048.pub:1: an RSA key must have at least 3072 bits");
  }

  private static Path rsa(int bits) throws Exception {
    var name = "rsa-" + bits + ".pub";
    return Path.of(Objects.requireNonNull(GateKeysTest.class.getResource(name)).toURI());
  }

  @Test
  void refusesWhatIsNoPublicKeyWithoutShowingIt() throws Exception {
    assertThat(GateKeys.parse("x.pub", "-----BEGIN OPENSSH PRIVATE KEY-----\nabc").problems())
        .hasSize(2)
        .allMatch(p -> p.contains("must begin with one of [ecdsa-sha2-nistp256"))
        .noneMatch(p -> p.contains("abc"));
    assertThat(GateKeys.parse("x.pub", "ssh-ed25519 AAAA!").problems())
        .containsExactly("x.pub:1: is no public key of type ssh-ed25519");
    assertThat(GateKeys.parse("x.pub", "from=\"*\" ssh-ed25519 AAAA").isFine()).isFalse();
    assertThat(GateKeys.parse("x.pub", "\n").problems()).containsExactly("x.pub: holds no key");
    assertThat(GateKeys.read(List.of(Path.of("missing.pub"))).problems())
        .containsExactly("missing.pub: there is no such file");
  }
}

package org.yoyohub.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoyohub.core.fault.HubException;

final class MyNumberCipherTest {
  private final MyNumberCipher cipher = withKey(1);

  @ParameterizedTest
  @ValueSource(strings = {"000000000000", "999999999999", "123456789018"})
  void givesTheNumberBack(String number) {
    assertThat(cipher.open(cipher.seal(number))).isEqualTo(number);
  }

  @Test
  void isAnIndex() {
    assertThat(cipher.seal("000000000001")).isEqualTo(withKey(1).seal("000000000001"));
    assertThat(cipher.seal("000000000001")).isNotEqualTo(cipher.seal("000000000002"));
    assertThat(cipher.seal("000000000001")).isNotEqualTo(withKey(2).seal("000000000001"));
  }

  @Test
  void refusesATokenOfAnotherKey() {
    var token = withKey(2).seal("000000000001");

    assertThatThrownBy(() -> cipher.open(token)).isInstanceOf(HubException.class);
  }

  @Test
  void refusesAnAlteredToken() {
    for (int bit = 0; bit < 128; bit++) {
      var token = cipher.seal("000000000001");
      token[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> cipher.open(token)).isInstanceOf(HubException.class);
    }
    assertThatThrownBy(() -> cipher.open(new byte[15])).isInstanceOf(HubException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "12345678901", "1234567890123", "12345678901x", "１２３４５６７８９０１２"})
  void refusesWhatIsNotTwelveDigitsWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> cipher.seal(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not 12 digits");
  }

  private static MyNumberCipher withKey(int first) {
    var key = new byte[32];
    key[0] = (byte) first;
    return new MyNumberCipher(new SecretKeySpec(key, "AES"));
  }
}

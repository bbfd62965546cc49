package org.yoyohub.formats.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1Test {
  @Test
  void readsAVaccinesElements() {
    var read = elements("01149871234567811727033110ABC123");

    assertThat(read.gtin()).contains("14987123456781");
    assertThat(read.expiry()).contains(LocalDate.of(2027, 3, 31));
    assertThat(read.lot()).contains("ABC123");
    assertThat(read.isCompleteForVaccine()).isTrue();
  }

  @Test
  void takesDayZeroForTheMonthsLastAndASeparatorWhereNoneIsNeeded() {
    var read = elements("0104987123456784172702001D".replace("1D", "\u001D") + "10LOT-1\u001D305");

    assertThat(read.expiry()).contains(LocalDate.of(2027, 2, 28));
    assertThat(read.lot()).contains("LOT-1");
    assertThat(read.quantity()).contains(5);
  }

  @Test
  void readsWhatAScannerPutsBeforeAndWhatIsPrinted() {
    var plain = elements("01149871234567811727033110ABC123");

    assertThat(elements("]d201149871234567811727033110ABC123")).isEqualTo(plain);
    assertThat(elements("\u001D01149871234567811727033110ABC123")).isEqualTo(plain);
    assertThat(elements("(01)14987123456781(17)270331(10)ABC123")).isEqualTo(plain);
    assertThat(elements("(10)A(1)B").lot()).isEqualTo(Optional.of("A(1)B"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "01",
        "0114987123456782",
        "0114987123456781172713",
        "01149871234567811727023010A",
        "01149871234567811713",
        "(01)14987123456781(17)271301",
        "10",
        "10ABCDEFGHIJKLMNOPQRSTU",
        "991",
        "30",
        "30123456789",
        "10A\u001D10B",
        "1727０３31",
        "(01",
        "10ロット"
      })
  void refusesWhatIsBroken(String text) {
    assertThat(Gs1.parse(text)).isInstanceOf(Gs1.Broken.class);
  }

  private static Gs1.Elements elements(String text) {
    return (Gs1.Elements) Gs1.parse(text);
  }
}

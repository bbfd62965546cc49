package org.yoyohub.routes.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A_011-001_IF_131113_20261121_0001.csv",
        "A_011-003_帳_131113_20261121_0001.csv.manifest.json",
        "ｶﾅ.csv",
        "x"
      })
  void namesOfFilesAreSafe(String name) {
    assertThat(SafeNames.isSafe(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../x",
        "x/../../other/secret.csv",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "..\\x",
        "C:x",
        "x\0.csv",
        "x\n.csv",
        "x .csv",
        "*.csv",
        "x?.csv",
        "a..b",
        ".hidden",
        "~root",
        "%2e%2e%2fx",
        "x\u202Efdp.csv",
        "x\uFFFD.csv",
        "x\u200B.csv",
        "x;rm.csv",
        "$(x)"
      })
  void everythingElseIsNot(String name) {
    assertThat(SafeNames.isSafe(name)).isFalse();
  }

  @Test
  void aNameHasAnEnd() {
    assertThat(SafeNames.isSafe("x".repeat(120))).isTrue();
    assertThat(SafeNames.isSafe("x".repeat(121))).isFalse();
    assertThat(SafeNames.isSafe("帳".repeat(81))).as("too long for a disk").isFalse();
  }

  @Test
  void anUnsafeNameNeverBecomesAPartOfAPath() {
    assertThat(SafeNames.path("/in", "x.csv")).isEqualTo("/in/x.csv");
    assertThat(SafeNames.path("/", "x.csv")).isEqualTo("/x.csv");
    assertThatIllegalArgumentException().isThrownBy(() -> SafeNames.path("/in", "../x"));
  }
}

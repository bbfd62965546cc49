package org.yoyohub.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultPointTest {
  @AfterEach
  void takeThePlanAway() {
    FaultPoint.plan(null);
    FaultPoint.plant();
  }

  @Test
  void doesNothingWithoutAPlan() throws IOException {
    FaultPoint.at("anywhere");

    assertThat(FaultPoint.isPlanned()).isFalse();
  }

  @Test
  void letsOnlyTheNthOperationFail() {
    FaultPoint.plan(FaultPoint.read("fail:2"));

    assertThat(passed("a", "b", "c")).containsExactly("a", "c");
  }

  @Test
  void letsEveryOperationFailFromThereOn() {
    FaultPoint.plan(FaultPoint.read("fail-on:2"));

    assertThat(passed("a", "b", "c")).containsExactly("a");
  }

  @Test
  void countsOnlyThePlacesOfItsName() {
    FaultPoint.plan(FaultPoint.read("fail:2:b"));

    assertThat(passed("a", "b", "a", "b", "b")).containsExactly("a", "b", "a", "b");
  }

  @Test
  void failsAsTheDiskDoesWhereFilesAreWritten() {
    FaultPoint.plan(FaultPoint.read("fail:1"));

    assertThatThrownBy(() -> FaultPoint.at("file.force"))
        .isInstanceOf(IOException.class)
        .hasMessage("planned fault at file.force");
  }

  @Test
  void refusesAPlanItDoesNotKnow() {
    assertThatThrownBy(() -> FaultPoint.read("explode:1").accept("a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsWhichBugsArePlanted() {
    assertThat(FaultPoint.isPlanned("skip:directory-force")).isFalse();

    FaultPoint.plant("skip:directory-force", "skip:fence");

    assertThat(FaultPoint.isPlanned("skip:directory-force")).isTrue();
    assertThat(FaultPoint.isPlanned("order:manifest-first")).isFalse();
  }

  private static List<String> passed(String... places) {
    var passed = new ArrayList<String>();
    for (var place : places) {
      try {
        FaultPoint.at(place);
        passed.add(place);
      } catch (IOException e) {
        assertThat(e).hasMessageContaining(place);
      }
    }
    return passed;
  }
}

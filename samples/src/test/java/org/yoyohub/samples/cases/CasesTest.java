package org.yoyohub.samples.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.finding.FindingCode;

/** Every case folder comes out as it says, and no readable interface is without its cases. */
class CasesTest {
  private final List<Case> cases = Case.all();

  @TestFactory
  Stream<DynamicTest> comesOutAsItSays() {
    return cases.stream().map(one -> dynamicTest(one.toString(), () -> comesOut(one)));
  }

  private static void comesOut(Case one) {
    var outcome = Outcome.of(one);
    long good = outcome.good().size();
    var soft = new SoftAssertions();
    soft.assertThat(outcome.report().records()).as("records").isEqualTo(one.records());
    soft.assertThat(good).as("accepted").isEqualTo(one.accepted());
    soft.assertThat(outcome.report().records() - good).as("rejected").isEqualTo(one.rejected());
    soft.assertThat(outcome.report().isRefused()).as("refused").isEqualTo(one.refused());
    soft.assertThat(codes(outcome)).as("codes").isEqualTo(one.codes());
    soft.assertAll();
  }

  /** F012 is not among a case's codes: its {@code refused} says it. */
  private static List<String> codes(Outcome outcome) {
    return outcome
        .findings()
        .filter(finding -> finding.code() != FindingCode.F012)
        .map(finding -> finding.code().name())
        .toList();
  }

  @Test
  void findsCases() {
    assertThat(cases).hasSizeGreaterThan(50);
  }

  @Test
  void everyReadableInterfaceHasAHappyABadRecordAndARefusedCase() {
    for (var contract : Catalogue.standard().all()) {
      if (contract.layout().isReadable()) {
        var own = cases.stream().filter(one -> one.contract().equals(contract.id().value()));
        assertThat(own.map(Case::name))
            .as(contract.id().value())
            .contains("happy", "one-bad-record", "refused");
      }
    }
  }

  @Test
  void balancesWhateverComes() {
    for (var one : cases) {
      var report = Outcome.of(one).report();
      assertThat(report.accepted() + report.rejected())
          .as(one.toString())
          .isEqualTo(report.records());
      assertThat(report.isRefused() && report.accepted() > 0).as(one.toString()).isFalse();
    }
  }
}

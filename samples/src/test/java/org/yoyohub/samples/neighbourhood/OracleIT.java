package org.yoyohub.samples.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An oracle that finds nothing wrong is worth something only if it finds what is. */
class OracleIT {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  @TempDir private static Path dir;
  private static Oracle oracle;
  private static List<Seen> right;

  @BeforeAll
  static void live() throws IOException {
    var days = new Days(NeighbourhoodPlan.of(dir.resolve("partners"), 11, 400, FIRST)).live(10);
    oracle = days.neighbourhood.oracle();
    right = days.hub.book.seen().toList();
  }

  @Test
  void findsNothingWhereAllIsRight() {
    assertThat(oracle.judge(right.stream())).isEmpty();
  }

  @Test
  void findsAMissingKey() {
    assertThat(planted(OracleIT::isKeyed, one -> with(one, null, "B201", one.entitlements())))
        .hasSize(2)
        .anyMatch(words -> words.endsWith("has no key, which was told"));
  }

  @Test
  void findsTheKeyOfAnotherPerson() {
    var other = right.stream().filter(OracleIT::isKeyed).skip(5).findFirst().orElseThrow();

    assertThat(
            planted(
                OracleIT::isKeyed,
                one -> with(one, other.pmhKey(), null, one.entitlements(), null)))
        .anyMatch(words -> words.endsWith("has another key than its person was told first"));
  }

  @Test
  void findsAnotherKeyUnderTheFormerNumberOfSomebodyWhoMoved() {
    var living = new HashMap<String, String>();
    right.stream()
        .filter(OracleIT::isKeyed)
        .forEach(s -> living.put(s.pmhKey(), s.subjectNumber()));
    Predicate<Seen> hasMoved = one -> !one.active() && living.containsKey(one.pmhKey());

    assertThat(right).anyMatch(hasMoved);
    assertThat(planted(hasMoved, one -> with(one, "MIHON-KEY-0", null, one.entitlements())))
        .contains(
            right.stream().filter(hasMoved).findFirst().orElseThrow().subjectNumber()
                + " has another key than its person was told first");
  }

  @Test
  void findsAKeyThatNobodyTold() {
    assertThat(
            planted(
                one -> one.waitingReason() != null,
                one -> with(one, "MIHON-KEY-0", null, one.entitlements())))
        .anyMatch(words -> words.endsWith("has a key that was never told"));
  }

  @Test
  void findsAMissingAndAnExtraEntitlement() {
    Predicate<Seen> hasSome = one -> isKeyed(one) && one.entitlements().size() > 2;

    assertThat(planted(hasSome, one -> entitled(one, one.entitlements().first(), false)))
        .singleElement()
        .asString()
        .contains("lacks entitlement");
    assertThat(planted(hasSome, one -> entitled(one, "0000000999", true)))
        .singleElement()
        .asString()
        .contains("has entitlement 0000000999");
  }

  @Test
  void findsEntitlementsOfThoseWhoAreGone() {
    assertThat(planted(one -> !one.active(), one -> entitled(one, "0000000101", true)))
        .singleElement()
        .asString()
        .endsWith("is gone, and still has entitlements");
  }

  @Test
  void findsSomebodyLost() {
    var lacking = new ArrayList<>(right);
    var lost = lacking.remove(17);

    assertThat(oracle.judge(lacking.stream())).containsExactly(lost.subjectNumber() + " is lost");
  }

  @Test
  void findsSomebodyExtraAndSomebodyTwice() {
    var extra = new Seen("131113999999999999999", true, null, "", new TreeSet<>(), null);
    var more = new ArrayList<>(right);
    more.add(extra);
    more.add(right.get(3));

    assertThat(oracle.judge(more.stream()))
        .containsExactlyInAnyOrder(
            "131113999999999999999 is nobody's", right.get(3).subjectNumber() + " stands twice");
  }

  @Test
  void findsWhoShouldBeExpiredAndWhoShouldNot() {
    assertThat(planted(one -> !one.active(), one -> active(one, true)))
        .anyMatch(words -> words.endsWith("is active, and must be expired"));
    assertThat(planted(OracleIT::isKeyed, one -> active(one, false)))
        .anyMatch(words -> words.endsWith("is expired, and must be active"));
  }

  @Test
  void findsSomebodyParkedForAnotherReason() {
    assertThat(
            planted(
                one -> "B202".equals(one.waitingReason()),
                one -> with(one, null, "B204", one.entitlements())))
        .singleElement()
        .asString()
        .contains("must be parked with B202");
  }

  @Test
  void findsSomebodyWhoNeitherHasAKeyNorWaits() {
    assertThat(
            planted(
                one -> one.waitingReason() != null,
                one -> with(one, null, null, one.entitlements())))
        .singleElement()
        .asString()
        .endsWith("has no key and does not wait");
  }

  @Test
  void findsAPmh仮名ThatPmhNeverToldAndOneThatIsLacking() {
    assertThat(
            planted(
                one -> isKeyed(one) && one.pmhPseudonym() == null,
                one -> with(one, one.pmhKey(), null, one.entitlements(), "MIHON-PMH-0")))
        .singleElement()
        .asString()
        .endsWith("has a PMH仮名 that PMH never told");
    assertThat(
            planted(
                one -> isKeyed(one) && one.pmhPseudonym() != null,
                one -> with(one, one.pmhKey(), null, one.entitlements(), null)))
        .singleElement()
        .asString()
        .endsWith("lacks the PMH仮名 that PMH told");
  }

  @Test
  void namesNobody() {
    var nothing = oracle.judge(right.stream().limit(0));

    assertThat(nothing).isNotEmpty().allMatch(words -> words.matches("\\d{21} [ -~]+"));
  }

  private static boolean isKeyed(Seen one) {
    return one.active() && one.pmhKey() != null;
  }

  /** What the oracle says when the first of these is seen otherwise. */
  private static List<String> planted(Predicate<Seen> which, UnaryOperator<Seen> error) {
    var list = new ArrayList<>(right);
    var one = right.stream().filter(which).findFirst().orElseThrow();
    list.set(list.indexOf(one), error.apply(one));
    return oracle.judge(list.stream()).stream()
        .filter(words -> words.startsWith(one.subjectNumber()))
        .toList();
  }

  private static Seen active(Seen one, boolean isActive) {
    return new Seen(
        one.subjectNumber(),
        isActive,
        one.pmhKey(),
        one.waitingReason(),
        one.entitlements(),
        one.pmhPseudonym());
  }

  private static Seen entitled(Seen one, String number, boolean gives) {
    var numbers = new TreeSet<>(one.entitlements());
    if (gives) {
      numbers.add(number);
    } else {
      numbers.remove(number);
    }
    return with(one, one.pmhKey(), one.waitingReason(), numbers, one.pmhPseudonym());
  }

  private static Seen with(Seen one, String key, String reason, SortedSet<String> entitlements) {
    return with(one, key, reason, entitlements, null);
  }

  private static Seen with(
      Seen one, String key, String reason, SortedSet<String> entitlements, String pseudonym) {
    return new Seen(one.subjectNumber(), one.active(), key, reason, entitlements, pseudonym);
  }
}

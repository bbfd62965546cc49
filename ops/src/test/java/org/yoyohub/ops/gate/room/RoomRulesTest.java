package org.yoyohub.ops.gate.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a room that need no disk. */
class RoomRulesTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @ValueSource(strings = {"", "/", ".", "..", "/..", "in/..", "/in/../..", "///", "/./."})
  void readsTheRoot(String path) throws Exception {
    assertThat(RemotePath.parse(path)).isEqualTo(new RemotePath.Root());
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "/in", "/in/", "//in//.", "/out/../in", "../../in", "/in/x/.."})
  void readsAFolder(String path) throws Exception {
    assertThat(RemotePath.parse(path)).isEqualTo(new RemotePath.Folder(Place.IN));
  }

  @ParameterizedTest
  @CsvSource({
    "/in/a.csv, IN, a.csv",
    "out/a.csv, OUT, a.csv",
    "/in/../receipts/a.csv, RECEIPTS, a.csv",
    "/in/.a.csv, IN, .a.csv",
    "/in/a.part, IN, a.part"
  })
  void readsAFile(String path, Place place, String name) throws Exception {
    assertThat(RemotePath.parse(path)).isEqualTo(new RemotePath.File(place, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc", "/IN", "/in/a/b", "/etc/passwd", "/out/a/b/c", "/in\u0000", "x"})
  void findsNothingElsewhere(String path) {
    assertThatThrownBy(() -> RemotePath.parse(path)).hasMessageStartingWith("NOT_THERE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/out/.a", "/out/a.part", "/in/-x", "/in/a\u0000", "/in/a\u202eb"})
  void refusesBadNames(String path) {
    assertThatThrownBy(() -> RemotePath.parse(path)).hasMessageStartingWith("BAD_NAME");
  }

  @Test
  void knowsWhenEveryByteWasRead() {
    var read = new Ranges();
    assertThat(read.cover(0)).isFalse();
    read.add(200, 300);
    read.add(0, 100);
    read.add(50, 80);
    assertThat(read.cover(300)).isFalse();
    read.add(100, 250);
    assertThat(read.cover(300)).isTrue();
    assertThat(read.cover(301)).isFalse();
  }

  @Test
  void knowsThatTheEndOfAnEmptyFileWasRead() {
    var read = new Ranges();
    read.add(0, 0);
    assertThat(read.cover(0)).isTrue();
  }

  @Test
  void allowsSoManyFilesAMinute() throws Exception {
    var now = new AtomicLong();
    var rate = new Rate(now::get);
    rate.begin(2);
    rate.begin(2);
    now.set(20 * SECOND);
    assertThatThrownBy(() -> rate.begin(2)).hasMessageContaining("あと41秒");
    now.set(60 * SECOND);
    rate.begin(2);
  }

  @Test
  void countsWhatLiesThereAndWhatIsBeingSent() throws Exception {
    var now = new AtomicLong();
    var lying = new AtomicReference<>(new Quota.Lying(60, 1));
    var quota = new Quota(lying::get, now::get);
    var limits = new RoomLimits(100, 3, 10);

    quota.open(limits);
    quota.take(40, limits);
    assertThatThrownBy(() -> quota.take(1, limits)).hasMessageStartingWith("OVER_QUOTA");
    quota.keep(40);
    lying.set(new Quota.Lying(0, 0));
    quota.open(limits);
    quota.take(100, limits);
    quota.drop(100);
    quota.open(limits);
    quota.open(limits);
    quota.open(limits);
    assertThatThrownBy(() -> quota.open(limits)).hasMessageStartingWith("TOO_MANY");
  }
}

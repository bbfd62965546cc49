package org.yoyohub.formats.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every file: tried on files of a seed, which a failure tells. */
class RoundTripTest {
  private static final int FILES = 100;
  private static final long SEED = 20261121;

  @ParameterizedTest
  @ValueSource(strings = {"hub-csv", "tsv", "sjis-csv", "kokuho", "zengin-120"})
  void writesWhatItReadByteForByte(String profile) throws IOException {
    for (long seed = SEED; seed < SEED + FILES; seed++) {
      var sample = new RandomFiles(seed).next(profile);

      var reading = Reading.of(sample.bytes(), sample.contract());

      assertThat(values(reading.rows)).as("seed " + seed).isEqualTo(sample.rows());
      assertThat(reading.isClean()).as("seed " + seed).isTrue();
      assertThat(reading.written(sample.contract(), sample.opening()))
          .as("seed " + seed)
          .isEqualTo(sample.bytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub-csv", "tsv", "sjis-csv"})
  void tellsADamagedByteOrReadsAnotherGoodFile(String profile) throws IOException {
    for (long seed = SEED; seed < SEED + 4 * FILES; seed++) {
      var files = new RandomFiles(seed);
      var sample = files.next(profile);
      var damaged = files.damaged(sample.bytes());

      var reading = Reading.of(damaged, sample.contract());

      if (reading.isClean() && !hasQuotedHeader(damaged)) {
        assertThat(reading.written(sample.contract(), sample.opening()))
            .as("seed " + seed)
            .isEqualTo(damaged);
      }
    }
  }

  private static boolean hasQuotedHeader(byte[] file) {
    return file.length > 0 && file[0] == '"';
  }

  @ParameterizedTest
  @ValueSource(strings = {"kokuho", "zengin-120"})
  void neverStumblesOverADamagedFrame(String profile) throws IOException {
    for (long seed = SEED; seed < SEED + 4 * FILES; seed++) {
      var files = new RandomFiles(seed);
      var sample = files.next(profile);

      var reading = Reading.of(files.damaged(sample.bytes()), sample.contract());

      if (reading.isClean()) {
        assertThat(reading.rows).as("seed " + seed).hasSameSizeAs(sample.rows());
      }
    }
  }

  @Test
  void readsAsAnIndependentReaderDoes() throws IOException {
    for (long seed = SEED; seed < SEED + FILES; seed++) {
      var sample = new RandomFiles(seed).next("hub-csv");
      var expected = new ArrayList<List<String>>();
      var text =
          new InputStreamReader(
              new ByteArrayInputStream(sample.bytes()), sample.contract().profile().charset());
      try (var other = CSVFormat.RFC4180.parse(text)) {
        other.forEach(row -> expected.add(row.toList()));
      }

      var rows = values(Reading.of(sample.bytes(), sample.contract()).rows);

      assertThat(rows).as("seed " + seed).isEqualTo(expected.subList(1, expected.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub-csv", "tsv", "sjis-csv", "kokuho", "zengin-120"})
  void readsTheSameInPiecesOfAnySize(String profile) throws IOException {
    for (long seed = SEED; seed < SEED + 30; seed++) {
      var files = new RandomFiles(seed);
      var sample = files.next(profile);
      var file = new Random(seed).nextBoolean() ? sample.bytes() : files.damaged(sample.bytes());
      var whole = Reading.of(file, sample.contract()).told;

      for (int most : new int[] {1, 2, 3, 7, 120, 4096}) {
        assertThat(Reading.of(new InPieces(file, most), sample.contract()).told)
            .as("seed " + seed + ", " + most + " bytes at a time")
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void readsTheSameWhereverABufferEnds() throws IOException {
    var contract = Contracts.texts("sjis-csv", 2);
    var tail = "\"表\r\n,\",髙\r\n纊,b\r\n".getBytes(contract.profile().charset());
    for (int filler = (1 << 15) - 40; filler < (1 << 15); filler++) {
      var head =
          ("項目1,項目2\r\n" + "a".repeat(filler) + ",b\r\n").getBytes(contract.profile().charset());
      var file = new byte[head.length + tail.length];
      System.arraycopy(head, 0, file, 0, head.length);
      System.arraycopy(tail, 0, file, head.length, tail.length);

      var reading = Reading.of(file, contract);

      assertThat(reading.told.subList(1, 3)).containsExactly("3 表\r\n,|髙", "5 纊|b");
      assertThat(reading.written(contract, Opening.of(3))).isEqualTo(file);
    }
  }

  private static List<List<String>> values(List<Row> rows) {
    var values = new ArrayList<List<String>>();
    for (var row : rows) {
      var fields = new ArrayList<String>();
      for (int i = 0; i < row.size(); i++) {
        fields.add(row.field(i));
      }
      values.add(fields);
    }
    return values;
  }

  /** Gives only so many bytes at a time, as a network does. */
  private static final class InPieces extends ByteArrayInputStream {
    private final int most;

    InPieces(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, most));
    }
  }
}

package org.yoyohub.formats.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.catalogue.InterfaceContract;

class LimitsTest {
  private static final String HEADER = "項目1,項目2\r\n";
  private static final long HUGE = 200L << 20;
  private static final long FLAT = 24L << 20;

  private final InterfaceContract contract = Contracts.texts("hub-csv", 2);

  @Test
  void takesAnItemOf64KiBAndNotOneMore() throws IOException {
    var fits = "a".repeat(1 << 16);

    assertThat(read(fits + ",b\r\n").rows).hasSize(1);
    assertThat(read(fits + "a,b\r\nc,d\r\n").told).containsExactly("2 R007", "3 c|d");
  }

  @Test
  void passesOverARecordBeyond1MiBAndReadsOn() throws IOException {
    assertThat(read("a".repeat((1 << 20) + 1) + "\r\nc,d\r\n").told)
        .containsExactly("2 R006", "3 c|d");
  }

  @Test
  void passesOverARecordOfMoreThanAThousandItems() throws IOException {
    assertThat(read(",".repeat(5000) + "\r\nc,d\r\n").told).containsExactly("2 R006", "3 c|d");
  }

  @Test
  void stopsAtAThousandLinesInQuotes() throws IOException {
    var lines = "a\r\n".repeat(999);

    assertThat(read("\"" + lines + "\",b\r\n").rows).hasSize(1);
    assertThat(read("\"" + lines + "\r\n\",b\r\nc,d\r\n").told).containsExactly("2 R008", "2 F026");
  }

  @Test
  void keepsMemoryFlatOnALineOf200MB() throws IOException {
    var endless = new Endless("a", HUGE);
    long before = allocated();

    var reading = Reading.of(endless, contract);

    assertThat(allocated() - before).isLessThan(FLAT);
    assertThat(reading.told).containsExactly("2 R006");
  }

  @Test
  void tellsRubbishOfAnyLengthOnce() throws IOException {
    for (var rubbish : new byte[][] {{(byte) 0xFF}, {'a', (byte) 0xFF}}) {
      assertThat(Reading.of(new Endless(rubbish, 20L << 20), contract).told)
          .containsExactly("2 R004");
    }
  }

  @Test
  void stopsAtTheBoundWhenAQuoteIsNeverClosed() throws IOException {
    var endless = new Endless("a", HUGE);
    long before = allocated();

    var reading = Reading.of(new Prefixed("\"", endless), contract);

    assertThat(reading.told).containsExactly("2 R006", "2 F026");
    assertThat(endless.given).isLessThan(4 << 20);
    assertThat(allocated() - before).isLessThan(FLAT);
  }

  private Reading read(String body) throws IOException {
    return Reading.of((HEADER + body).getBytes(StandardCharsets.UTF_8), contract);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  /** A stream behind the header that is nowhere stored. */
  private static class Endless extends InputStream {
    private final byte[] pattern;
    private final long length;
    private final byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    long given;

    Endless(String pattern, long length) {
      this(pattern.getBytes(StandardCharsets.UTF_8), length);
    }

    Endless(byte[] pattern, long length) {
      this.pattern = pattern;
      this.length = length;
    }

    @Override
    public int read() {
      if (given >= length) {
        return -1;
      }
      long at = given++ - header.length;
      return at < 0
          ? header[(int) (at + header.length)] & 0xFF
          : pattern[(int) (at % pattern.length)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
      int count = (int) Math.min(most, length - given);
      for (int i = 0; i < count; i++) {
        into[offset + i] = (byte) read();
      }
      return count == 0 ? -1 : count;
    }
  }

  /** A header, then a beginning, then the rest without its header. */
  private static final class Prefixed extends InputStream {
    private final byte[] first;
    private final Endless rest;
    private int at;

    Prefixed(String beginning, Endless rest) {
      this.first = (HEADER + beginning).getBytes(StandardCharsets.UTF_8);
      this.rest = rest;
      rest.given = rest.header.length;
    }

    @Override
    public int read() {
      return at < first.length ? first[at++] & 0xFF : rest.read();
    }

    @Override
    public int read(byte[] into, int offset, int most) {
      if (at < first.length) {
        into[offset] = first[at++];
        return 1;
      }
      return rest.read(into, offset, most);
    }
  }
}

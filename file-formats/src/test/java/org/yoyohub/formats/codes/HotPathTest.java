package org.yoyohub.formats.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.yoyohub.formats.chars.Characters;
import org.yoyohub.formats.chars.Jis0208;
import org.yoyohub.formats.chars.Radicals;
import org.yoyohub.formats.chars.Windows31j;
import org.yoyohub.formats.dates.IsoDate;

class HotPathTest {
  private static final int ROWS = 20_000;

  private int seen;

  @Test
  void leavesNothingBehindRowAfterRow() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    judgeRows();

    long before = threads.getCurrentThreadAllocatedBytes();
    judgeRows();
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(bytes / ROWS).isZero();
    assertThat(seen).isNotZero();
  }

  private void judgeRows() {
    for (int row = 0; row < ROWS; row++) {
      judgeRow("123456789018", "131113", "1928-05-00", "見本　一郎𠮷");
    }
  }

  private void judgeRow(String number, String municipality, String date, String name) {
    count(MyNumber.judge(number) == null);
    count(MunicipalityCode.judge(municipality) == null);
    count(AddressNumber.judge(number) == null);
    count(PlainCodes.judgePostalCode(municipality) == null);
    count(IsoDate.judge(date) == IsoDate.Verdict.PARTLY_UNKNOWN);
    count(Characters.firstNotFullWidth(name) < 0);
    count(Characters.countPrivateUse(name) == 0);
    count(Characters.glyphCount(name) == 6);
    count(Radicals.firstIn(name) < 0);
    count(Windows31j.firstUnencodable(name) < 0);
    count(Jis0208.firstOutside(name) < 0);
  }

  private void count(boolean good) {
    seen += good ? 1 : 0;
  }
}

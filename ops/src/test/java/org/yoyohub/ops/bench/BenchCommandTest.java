package org.yoyohub.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.yoyohub.ops.bench.day.DayCommand;
import org.yoyohub.ops.bench.transport.TransportCommand;

class BenchCommandTest {
  @Test
  void explainsItselfWhenAsked() {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    var bench = BenchCommand.with(out, new TransportCommand(out), new DayCommand(out)).setOut(out);

    assertThat(bench.execute("--help")).isZero();
    assertThat(text.toString()).contains("stage", "transport", "day");
  }
}

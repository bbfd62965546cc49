package org.yoyohub.ops.bench.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoyohub.ops.cli.term.CliException;

class TransportResultTest {
  @Test
  void comparesTheMediansAndKeepsAllRounds() {
    var rounds = new Rounds();
    List.of(9.0, 3.0, 4.0).forEach(took -> rounds.note("folder", took));
    List.of(1.0, 3.0).forEach(took -> rounds.note("plain", took));
    var result = new TransportResult();

    rounds.into(result);
    result.compare("folder_vs_plain", "folder", "plain");

    assertThat(result.ratios()).containsEntry("folder_vs_plain", 2.0);
    assertThat(result.facts()).containsEntry("folderRounds", List.of(9.0, 3.0, 4.0));
  }

  @Test
  void givesNoRatioOfWhatWasNotMeasured() {
    var result = new TransportResult();

    result.compare("push_vs_sftp", "push", "sftpPut");

    assertThat(result.ratios()).isEmpty();
  }

  @Test
  void readsSizes() {
    assertThat(TransportCommand.bytes("100KB")).isEqualTo(100_000);
    assertThat(TransportCommand.bytes("1MB")).isEqualTo(1_000_000);
    assertThatThrownBy(() -> TransportCommand.bytes("1GB")).isInstanceOf(CliException.class);
  }
}

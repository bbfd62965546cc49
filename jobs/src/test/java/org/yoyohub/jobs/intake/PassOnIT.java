package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.jobs.house.Drop;

/** JUKI-IDO: what the register sends goes on to who receives it, byte for byte. */
final class PassOnIT extends IntakePromise {
  static Drop juki() {
    return aFile("JUKI-IDO").from("juki-131113");
  }

  @Test
  void passesAFileOnByteForByteWithAManifestForItsReceiver() throws IOException {
    var drop = juki().rows(person(1), person(2));
    var sent = house.send(drop);

    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 2, 0, 0, 0));
    assertThat(sent.answers())
        .filteredOn(answer -> answer.place().equals("out"))
        .singleElement()
        .satisfies(
            passed -> {
              assertThat(passed.partner()).isEqualTo("kenko-131113");
              assertThat(passed.fileName()).isEqualTo(drop.fileName());
              assertThat(passed.payload()).isEqualTo(sent.delivery().payload());
              assertThat(house.text(passed).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                  .isEqualTo(drop.bytes());
              var manifest = Manifest.read(passed.manifest()).manifest().orElseThrow();
              assertThat(manifest.partner()).isEqualTo("kenko-131113");
              assertThat(manifest.sha256()).isEqualTo(drop.sha256());
              assertThat(manifest.records()).isEqualTo(2);
            });
    assertThat(sent.receiptState()).isEqualTo("APPLIED");
    assertThat(house.count("subject")).isZero();
  }

  @Test
  void refusesTheWholeFileForOneBadRow() throws IOException {
    var sent = house.send(juki().rows(person(1), person(2).with("sex", "7")));

    assertThat(sent.path()).endsWith(DeliveryState.REFUSED, DeliveryState.ANSWERED);
    assertThat(sent.codes()).contains("F012", "I004");
    assertThat(sent.receiptState()).isEqualTo("REFUSED");
    assertThat(sent.delivery().balance()).isEqualTo(new Balance(2, 0, 0, 2, 0));
    assertThat(sent.answers()).allMatch(answer -> answer.place().equals("receipts"));
    assertThat(sent.errors()).contains("F012", "3,性別,I004");
  }
}

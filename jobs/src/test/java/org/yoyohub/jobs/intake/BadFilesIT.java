package org.yoyohub.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.jobs.house.Drop;
import org.yoyohub.jobs.house.Sent;

/** A file that cannot be taken: its own code, a receipt that says what to do, the bytes kept. */
final class BadFilesIT extends IntakePromise {
  private static final String REGISTER = "A_011-001_IF";

  @Override
  String[] agreements() {
    return new String[] {"kenko-131113", "later-131113"};
  }

  @Test
  void refusesAPartnerNobodyKnows() throws IOException {
    refuses("F003", good().from("stranger"));
  }

  @Test
  void refusesAnInterfaceThatIsNotInTheCatalogue() throws IOException {
    refuses("F002", aFile("A_999-001_IF").text("x\r\n"));
  }

  @Test
  void refusesAnInterfaceNobodyAgreedOn() throws IOException {
    refuses("F004", aFile("JUKI-IDO").rows(person(1)));
  }

  @Test
  void refusesANameWithoutGrammar() throws IOException {
    refuses("F001", good().named("見本.csv"));
  }

  @Test
  void refusesAManifestThatIsNoJson() throws IOException {
    refuses("F005", good().saying("^\\{", "{{"));
  }

  @Test
  void refusesAManifestThatSaysOtherThanTheNameAndSaysWhere() throws IOException {
    var wrong =
        Map.of(
            "file", "\"file\":\"other.csv\"",
            "partner", "\"partner\":\"other\"",
            "interface", "\"interface\":\"A_021-001_IF\"",
            "municipality", "\"municipality\":\"131121\"",
            "businessDate", "\"businessDate\":\"2026-04-02\"",
            "sequence", "\"sequence\":99");
    int sequence = 0;
    for (var key : wrong.entrySet()) {
      sequence++;
      var pattern = "\"" + key.getKey() + "\":(\"[^\"]*\"|\\d+)";
      var sent = refuses("F006", good().sequence(sequence).saying(pattern, key.getValue()));

      assertThat(sent.receipt().toString()).contains("（" + key.getKey() + "）");
    }
  }

  @Test
  void refusesAnotherSize() throws IOException {
    refuses("F007", good().saying("\"bytes\":\\d+", "\"bytes\":7"));
  }

  @Test
  void refusesAnotherDigest() throws IOException {
    refuses("F008", good().saying("\"sha256\":\"[0-9a-f]+", "\"sha256\":\"" + "0".repeat(64)));
  }

  @Test
  void refusesAnotherCount() throws IOException {
    var sent = refuses("F009", good().saying("\"records\":1", "\"records\":5"));

    assertThat(sent.receipt().toString()).contains("送付票 5件、ファイル 1件");
    assertThat(sent.delivery().balance().rejected()).isEqualTo(1);
  }

  @Test
  void refusesAFileWithoutABytePromisedToHaveSome() throws IOException {
    refuses("F010", aFile(REGISTER).text("").saying("\"bytes\":0", "\"bytes\":100"));
  }

  @Test
  void refusesAFileWithoutAByte() throws IOException {
    refuses("F010", aFile(REGISTER).text(""));
  }

  @Test
  void refusesAHeaderAloneWhereRowsAreDue() throws IOException {
    refuses("F011", aFile("A_012-002_帳").rows());
  }

  @Test
  void refusesAnotherMunicipality() throws IOException {
    refuses("F025", good().of("131121"));
  }

  @Test
  void refusesDataThatNobodyAnnounced() throws IOException {
    var data = good().writeData(house.in("kenko-131113"));
    var sent = house.receiver.receiveOrphan("kenko-131113", data, FindingCode.F016);

    isRefused("F016", house.sent(sent.delivery()));
  }

  @Test
  void refusesAnAnnouncementWithoutData() throws IOException {
    var drop = good();
    drop.writeManifest(house.in("kenko-131113"));
    var data = house.in("kenko-131113").resolve(drop.fileName());
    var sent = house.receiver.receiveOrphan("kenko-131113", data, FindingCode.F015);

    isRefused("F015", house.sent(sent.delivery()));
  }

  @Test
  void refusesALink() throws IOException {
    var drop = good();
    var secret = Files.writeString(directory.resolve("secret"), "SECRET");
    Files.createDirectories(house.in("kenko-131113"));
    Files.createSymbolicLink(house.in("kenko-131113").resolve(drop.fileName()), secret);
    var sign = drop.writeManifest(house.in("kenko-131113"));

    isRefused("F024", house.sent(house.receiver.receive("kenko-131113", sign).delivery()));
  }

  @Test
  void refusesAnInterfaceWhoseLayoutIsStillToCome() throws IOException {
    refuses("F017", aFile("A_061-002_IF").from("later-131113").text("x\r\n"));
  }

  @Test
  void takesARefusedFileAgainWhenItsManifestIsRight() throws IOException {
    int sequence = 0;
    for (var wrong :
        new String[][] {
          {"^\\{", "{{"},
          {"\"file\":\"[^\"]*\"", "\"file\":\"other.csv\""},
          {"\"bytes\":\\d+", "\"bytes\":7"},
          {"\"sha256\":\"[0-9a-f]+", "\"sha256\":\"" + "0".repeat(64)},
          {"\"records\":1", "\"records\":5"}
        }) {
      sequence++;
      var refused = house.send(good(sequence).saying(wrong[0], wrong[1]));
      var again = house.send(good(sequence));

      assertThat(refused.receiptState()).isEqualTo("REFUSED");
      assertThat(again.receiptState()).isEqualTo("APPLIED");
      assertThat(again.id()).isNotEqualTo(refused.id());
      assertThat(again.delivery().balance().applied()).isEqualTo(1);
    }
    var third = house.send(good(1));
    assertThat(third.path()).startsWith(DeliveryState.DUPLICATE);
    assertThat(third.receiptState()).isEqualTo("APPLIED");
  }

  @Test
  void takesABrokenTransferAgainUnderItsName() throws IOException {
    var whole = good();
    house.send(
        good().text("接種").saying("\"sha256\":\"[0-9a-f]+", "\"sha256\":\"" + whole.sha256()));
    var again = house.send(whole);

    assertThat(again.receiptState()).isEqualTo("APPLIED");
  }

  private static Drop good() {
    return good(1);
  }

  private static Drop good(int sequence) {
    return aFile(REGISTER).sequence(sequence).rows(person(sequence));
  }

  private Sent refuses(String code, Drop drop) throws IOException {
    return isRefused(code, house.send(drop));
  }

  private Sent isRefused(String code, Sent sent) {
    house.work();
    assertThat(sent.path())
        .endsWith(DeliveryState.REFUSED, DeliveryState.ANSWERED)
        .doesNotContain(DeliveryState.APPLIED);
    assertThat(sent.receiptState()).isEqualTo("REFUSED");
    assertThat(sent.codes()).containsExactly(code);
    assertThat(sent.receipt().path("findings").get(0).path("remedy").asString()).isNotBlank();
    assertThat(sent.errors()).contains("," + code + ",エラー,");
    assertThat(house.payloads.isIntact(sent.delivery().payload())).isTrue();
    assertThat(house.count("subject")).isZero();
    return sent;
  }
}

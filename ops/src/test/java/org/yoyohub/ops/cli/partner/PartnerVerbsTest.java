package org.yoyohub.ops.cli.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.cli.Terminal;

/** The verbs about partners where no hub is running. */
class PartnerVerbsTest {
  private static final String PARTNER = "kenko-131113";
  private static final String[] DESCRIBED = {
    "--name", "大田区「健康」: 見本", "--system", "健康管理", "--municipality", "131113"
  };
  @TempDir private Path dir;
  private Path key;
  private Path other;

  @BeforeEach
  void someKeys() throws IOException {
    key = Files.writeString(dir.resolve("one.pub"), SomeKeys.ed25519(1));
    other = Files.writeString(dir.resolve("two.pub"), SomeKeys.ecdsa());
  }

  @Test
  void makesAnAgreementWithKeysAndFolders() throws IOException {
    var said =
        add("--sends", "A_011-001_IF,A_021-001_IF", "--receives", "A_011-003_帳", "--key", "" + key);

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("made: ", "SHA256:");
    assertThat(data("keys/partners/kenko-131113-one.pub")).exists();
    assertThat(data("partners/kenko-131113/receipts")).isDirectory();
    var shown = partner("show", PARTNER, "--json").json();
    assertThat(shown.path("agreement").path("sends")).hasSize(2);
    assertThat(shown.path("agreement").path("name").asString()).isEqualTo("大田区「健康」: 見本");
    assertThat(shown.path("keys").get(0).path("fingerprint").asString()).startsWith("SHA256:");
    assertThat(shown.path("folders").path("in").asInt(-1)).isZero();
    assertThat(shown.has("running")).isFalse();
    assertThat(partner("list").out()).contains(PARTNER, "folders gate");
    assertThat(partner("list", "--json").json().path("partners")).hasSize(1);
  }

  @Test
  void refusesAsAWholeWithEveryProblemAndWritesNothing() {
    var said =
        partner(
            "add", PARTNER, "--municipality", "131114", "--sends", "X] y: [", "--key", "" + key);

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err())
        .contains("name: is missing", "system: is missing", "municipality: must", "catalogue");
    assertThat(dir.resolve("data")).doesNotExist();
  }

  @Test
  void refusesASecondAgreementWithOnePartner() throws IOException {
    add();
    var before = Files.readString(agreement());

    assertThat(add("--completion", "end").exit()).isEqualTo(12);
    assertThat(agreement()).hasContent(before);
  }

  @Test
  void refusesNamesThatWouldLeaveTheFolder() {
    assertThat(partner("add", "../p", "--name", "見本").exit()).isEqualTo(12);
    assertThat(partner("show", "a/b").exit()).isEqualTo(12);
    assertThat(partner("show", "nobody").exit()).isEqualTo(8);
    assertThat(Terminal.run("partner").err()).contains("needs one of its verbs");
    assertThat(Terminal.run("partner", "key").exit()).isEqualTo(12);
    assertThat(partner("key", PARTNER, "eat").exit()).isEqualTo(12);
    assertThat(partner("key", PARTNER, "add").err()).contains("needs a public key file");
  }

  @Test
  void refusesAPrivateKeyByMistakeAndCopiesNothing() throws IOException {
    var secret =
        Files.writeString(
            dir.resolve("one"), "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END-----\n");

    var said = add("--key", "" + key, "--key", "" + secret);

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).contains("is a private key");
    assertThat(dir.resolve("data")).doesNotExist();
  }

  @Test
  void takesAWholeAgreementAsItIsWritten() throws IOException {
    var text =
        """
        # agreed on a day that never was
        partner: kenko-131113
        name: 見本
        system: 健康管理   # theirs
        municipality: "131113"
        """;
    var file = Files.writeString(dir.resolve("given.yaml"), text);

    assertThat(partner("add", PARTNER, "--from", "" + file, "--name", "x").exit()).isEqualTo(12);
    var said = partner("add", PARTNER, "--from", "" + file, "--key", "" + key);

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(agreement()).content().startsWith(text).contains("kenko-131113-one.pub");
    assertThat(partner("add", "other", "--from", "" + file).exit()).isEqualTo(12);
    assertThat(partner("add", "other", "--from", "nowhere").exit()).isEqualTo(12);
  }

  @Test
  void changesTheKeysAndNothingElse() throws IOException {
    add("--key", "" + key);
    var before = Files.readString(agreement());

    assertThat(partner("key", PARTNER, "add", "" + other).exit()).isZero();
    assertThat(partner("key", PARTNER, "add", "" + other).exit()).isEqualTo(12);
    var listed = partner("key", PARTNER, "list", "--json").json();
    var said = partner("key", PARTNER, "remove", listed.get(1).path("fingerprint").asString());

    assertThat(listed).hasSize(2);
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(agreement()).hasContent(before);
    assertThat(data("keys/partners/kenko-131113-two.pub")).doesNotExist();
    assertThat(partner("key", PARTNER, "remove", "SHA256:none").exit()).isEqualTo(8);
    assertThat(partner("key", PARTNER, "remove", "kenko-131113-one.pub").out())
        .contains("stays shut");
  }

  @Test
  void keepsAKeyFromBeingReplacedByAnotherOfItsName() throws IOException {
    add("--key", "" + key);
    partner("key", PARTNER, "remove", "kenko-131113-one.pub");
    Files.writeString(data("keys/partners/kenko-131113-one.pub"), SomeKeys.ecdsa());

    assertThat(partner("key", PARTNER, "add", "" + key).err()).contains("another key");
    assertThat(partner("key", PARTNER, "list").out()).isEmpty();
  }

  @Test
  void testsWhatCanBeSeenWithoutAHub() throws IOException {
    add("--key", "" + key);
    var fine = partner("test", PARTNER);
    Files.delete(data("keys/partners/kenko-131113-one.pub"));
    Files.delete(data("partners/kenko-131113/out"));

    var said = partner("test", PARTNER, "--json");

    assertThat(fine.out()).contains("agreement", "folder in", "MiB free");
    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.json().path("fine").asBoolean(true)).isFalse();
    assertThat(said.out()).contains("is not there");
    assertThat(partner("key", PARTNER, "list").exit()).isEqualTo(8);
  }

  @Test
  void saysThatNobodyIsThereToConnectToTheirServer() throws IOException {
    add();
    Files.writeString(
        agreement(),
        """
        transport:
          push:
            host: sftp.example.invalid
            user: hub
            host-key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB
            key: hub-2026
        """,
        java.nio.file.StandardOpenOption.APPEND);

    var said = partner("test", PARTNER);

    assertThat(said.exit()).isEqualTo(8);
    assertThat(said.out()).contains("no hub is running that could connect");
    assertThat(partner("show", PARTNER).out()).contains("hub@sftp.example.invalid:22");
  }

  @Test
  void tellsABrokenAgreement() throws IOException {
    add();
    Files.writeString(agreement(), "colour: red\n");

    assertThat(partner("list").exit()).isEqualTo(8);
    assertThat(partner("list").out()).contains("colour: is not known here");
    assertThat(partner("show", PARTNER).exit()).isEqualTo(12);
    assertThat(partner("test", PARTNER).exit()).isEqualTo(12);
  }

  private Terminal add(String... more) {
    var words = Stream.of(new String[] {"add", PARTNER}, DESCRIBED, more).flatMap(Arrays::stream);
    return partner(words.toArray(String[]::new));
  }

  private Terminal partner(String... words) {
    var where = Stream.of("--dir", dir.resolve("data").toString());
    var all = Stream.concat(Stream.of("partner"), Stream.of(words));
    return Terminal.run(Stream.concat(all, where).toArray(String[]::new));
  }

  private Path agreement() {
    return data("agreements/kenko-131113.yaml");
  }

  private Path data(String path) {
    return dir.resolve("data").resolve(path);
  }
}

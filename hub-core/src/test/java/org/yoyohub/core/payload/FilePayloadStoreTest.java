package org.yoyohub.core.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoyohub.core.delivery.Payload;
import org.yoyohub.core.fault.HubException;

final class FilePayloadStoreTest {
  private static final int THREE_SEGMENTS = 2 * Seal.SEGMENT + 100;
  @TempDir Path directory;
  private FilePayloadStore store;

  @BeforeEach
  void open() throws IOException {
    store = new FilePayloadStore(directory, new SecretKeySpec(new byte[32], "AES"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 131172, 1_000_000})
  void givesBackWhatItTook(int size) throws IOException {
    var bytes = bytes(size);

    var payload = store.put(new ByteArrayInputStream(bytes));

    assertThat(payload.bytes()).isEqualTo(size);
    assertThat(read(payload)).isEqualTo(bytes);
    assertThat(store.has(payload)).isTrue();
    assertThat(store.isIntact(payload)).isTrue();
  }

  @Test
  void namesBytesByTheirDigest() throws IOException {
    var payload = store.put(new ByteArrayInputStream("abc".getBytes()));

    assertThat(payload.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(file(payload)).exists();
  }

  @Test
  void leavesNoPlainByteAndNoTemporaryFile() throws IOException {
    var payload = store.write(out -> out.write("MARKER MARKER MARKER".getBytes()));

    assertThat(
            new String(
                Files.readAllBytes(file(payload)), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("MARKER");
    assertThat(directory.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void takesTheSameBytesTwice() throws IOException {
    var first = store.put(new ByteArrayInputStream(bytes(10)));

    assertThat(store.put(new ByteArrayInputStream(bytes(10)))).isEqualTo(first);
  }

  @Test
  void discardsWhatItsWriterGaveUp() {
    assertThatThrownBy(
            () ->
                store.write(
                    out -> {
                      out.write(bytes(200_000));
                      throw new IOException("cut");
                    }))
        .hasMessage("cut");

    assertThat(directory.resolve("tmp")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 13, 21, 30, 65536, 65557, 65600, 131200, -1})
  void noticesOneChangedByte(int at) throws IOException {
    var payload = store.put(new ByteArrayInputStream(bytes(THREE_SEGMENTS)));
    var sealed = Files.readAllBytes(file(payload));
    sealed[at < 0 ? sealed.length + at : at] ^= 1;
    Files.write(file(payload), sealed);

    assertLost(payload);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 21, 22, 37, 21 + 65552, 21 + 2 * 65552, 131201})
  void noticesACutFile(int length) throws IOException {
    var payload = store.put(new ByteArrayInputStream(bytes(THREE_SEGMENTS)));
    var sealed = Files.readAllBytes(file(payload));
    Files.write(file(payload), java.util.Arrays.copyOf(sealed, length));

    assertLost(payload);
  }

  @Test
  void noticesAFileThatGrew() throws IOException {
    var payload = store.put(new ByteArrayInputStream(bytes(THREE_SEGMENTS)));
    var sealed = Files.readAllBytes(file(payload));
    Files.write(file(payload), java.util.Arrays.copyOf(sealed, sealed.length + 1));

    assertLost(payload);
  }

  @Test
  void noticesTheFileOfAnotherPayload() throws IOException {
    var one = store.put(new ByteArrayInputStream("one".getBytes()));
    var two = store.put(new ByteArrayInputStream("two".getBytes()));
    Files.copy(file(two), file(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertLost(one);
  }

  @Test
  void noticesAnotherKey() throws IOException {
    var payload = store.put(new ByteArrayInputStream("one".getBytes()));
    var other = new byte[32];
    other[0] = 1;
    store = new FilePayloadStore(directory, new SecretKeySpec(other, "AES"));

    assertLost(payload);
  }

  @Test
  void noticesAMissingFile() {
    assertLost(new Payload("0".repeat(64), 3));
  }

  @Test
  void letsNothingButADigestBecomeAPath() {
    assertThatThrownBy(() -> store.has(new Payload("../../etc/passwd", 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsPlainFilesOnly() throws IOException {
    var file = Files.writeString(directory.resolve("plain"), "x");
    var link = Files.createSymbolicLink(directory.resolve("link"), file);
    var second = directory.resolve("second");

    assertThat(FileOps.readSmall(file, 10)).hasSize(1);
    Files.createLink(second, file);
    for (var wrong : List.of(link, second, directory)) {
      assertThatThrownBy(() -> FileOps.readRegular(wrong)).isInstanceOf(NotRegularException.class);
    }
  }

  @Test
  void publishesOrLeavesAllAsItWas() throws IOException {
    var target = Files.writeString(directory.resolve("target"), "before");
    var temp = directory.resolve("temp");

    assertThatThrownBy(
            () ->
                FileOps.publish(
                    temp,
                    target,
                    file -> {
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(target).hasContent("before");
    assertThat(temp).doesNotExist();

    FileOps.publishText(target, "after");
    assertThat(target).hasContent("after");
  }

  private void assertLost(Payload payload) {
    assertThat(store.isIntact(payload)).isFalse();
    assertThatThrownBy(() -> read(payload)).isInstanceOf(HubException.class);
  }

  private byte[] read(Payload payload) throws IOException {
    try (var in = store.open(payload)) {
      return in.readAllBytes();
    }
  }

  private Path file(Payload payload) {
    return directory
        .resolve(payload.sha256().substring(0, 2))
        .resolve(payload.sha256() + ".sealed");
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}

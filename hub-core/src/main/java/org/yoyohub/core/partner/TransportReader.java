package org.yoyohub.core.partner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.core.partner.Transport.Gate;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.formats.yaml.YamlMap;

/** Reads the part {@code transport} of an agreement. */
final class TransportReader {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern HOST_KEY =
      Pattern.compile(
          "(ssh-ed25519|ecdsa-sha2-nistp(256|384|521)|ssh-rsa) [A-Za-z0-9+/]{40,}={0,2}");
  private static final Pattern KEY_FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern FOLDER = Pattern.compile("/?[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*|/");

  private TransportReader() {}

  static Transport read(YamlMap agreement) {
    var yaml = agreement.map("transport");
    var transport = yaml.map(TransportReader::transport);
    yaml.ifPresent(YamlMap::done);
    return transport.orElse(Transport.FOLDERS);
  }

  private static Transport transport(YamlMap yaml) {
    var gate = yaml.map("gate").map(TransportReader::gate);
    var push = yaml.map("push").map(p -> peer(p, "in"));
    var pull = yaml.map("pull").map(p -> peer(p, "out"));
    var usual = push.isPresent() ? Confirmation.SENT : Confirmation.FETCH;
    return new Transport(
        gate,
        push,
        pull,
        yaml.parsed("confirm", usual, TransportReader::confirmation),
        yaml.parsed("unfetched", Transport.UNFETCHED, TransportReader::duration));
  }

  private static Gate gate(YamlMap gate) {
    var keys = gate.words("keys");
    for (var key : keys) {
      if (!isPublicKeyFile(key)) {
        gate.problem("keys", "must be names of public key files, *.pub");
      }
    }
    var read =
        new Gate(
            keys,
            gate.parsed("quota", Gate.QUOTA, TransportReader::bytes),
            gate.parsed("files-per-minute", Gate.PER_MINUTE, TransportReader::count));
    gate.done();
    return read;
  }

  private static boolean isPublicKeyFile(String key) {
    return key.endsWith(".pub")
        && key.getBytes(StandardCharsets.UTF_8).length <= 100
        && KEY_FILE.matcher(key).matches();
  }

  private static Peer peer(YamlMap peer, String folder) {
    var read =
        new Peer(
            matching(peer, "host", HOST, "must be a name or an address"),
            peer.parsed("port", 22, TransportReader::port),
            matching(peer, "user", USER, "must be a user's name"),
            matching(peer, "host-key", HOST_KEY, "must be type and key, such as ssh-ed25519 AAAA…"),
            matching(peer, "key", KEY_FILE, "must be the name of a private key below keys/"),
            peer.parsed("folder", folder, TransportReader::folder),
            peer.parsed("receipts", "receipts", TransportReader::folder));
    peer.done();
    return read;
  }

  private static String matching(YamlMap yaml, String key, Pattern form, String otherwise) {
    var text = yaml.text(key);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      yaml.problem(key, otherwise);
    }
    return text;
  }

  private static String folder(String text) {
    if (!FOLDER.matcher(text).matches() || text.contains("..")) {
      throw new IllegalArgumentException("must be a folder such as in or /data/in");
    }
    return text;
  }

  private static int port(String text) {
    return within(text, 1, 65_535);
  }

  private static int count(String text) {
    return within(text, 1, 1_000_000);
  }

  private static int within(String text, int least, int most) {
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException("must be " + least + " to " + most);
    }
    return number;
  }

  private static long bytes(String text) {
    var size = Pattern.compile("(\\d{1,9})(KB|MB|GB)").matcher(text.toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      throw new IllegalArgumentException("must read like 500MB or 4GB");
    }
    int shift = size.group(2).equals("KB") ? 10 : size.group(2).equals("MB") ? 20 : 30;
    return Long.parseLong(size.group(1)) << shift;
  }

  private static Confirmation confirmation(String text) {
    return Optional.of(text)
        .filter(t -> t.matches("fetch|ack|sent"))
        .map(t -> Confirmation.valueOf(t.toUpperCase(Locale.ROOT)))
        .orElseThrow(() -> new IllegalArgumentException("must be fetch, ack or sent"));
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("must be a duration such as PT24H", e);
    }
  }
}

package org.yoyohub.formats.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;

/** Well-formed random files of a profile, put together without the writer that they test. */
final class RandomFiles {
  private static final String PLAIN = "aZ09 #=+-@'漢字氏名ｶﾅカナ髙﨑①㈱～－";
  private static final String UNICODE = PLAIN + "〜−﨟\u2028\u0085\uFEFF\uE000";
  private static final String SPECIAL = "\",\t\r\n";

  private final Random random;

  RandomFiles(long seed) {
    this.random = new Random(seed);
  }

  /** What a file is made of, and the contract it keeps. */
  record Sample(InterfaceContract contract, byte[] bytes, List<List<String>> rows) {
    Opening opening() {
      return Opening.of(rows.size());
    }
  }

  Sample next(String profile) {
    return profile.equals("zengin-120") ? zengin() : separated(profile);
  }

  private Sample separated(String profile) {
    var contract = Contracts.texts(profile, 2 + random.nextInt(80));
    int quotes = random.nextBoolean() ? 1 : 9;
    var text = new StringBuilder();
    var rows = new ArrayList<List<String>>();
    int count = random.nextInt(6);
    boolean framed = !contract.profile().header();
    var opening = Opening.of(count);
    line(text, contract, framed ? opening.control(contract) : names(contract), 0);
    for (int i = 0; i < count; i++) {
      text.append(framed ? "2," + (i + 2) + "," : "");
      var row = row(contract);
      rows.add(row);
      line(text, contract, row, quotes);
    }
    text.append(framed ? "3," + (count + 2) + "\r\n" : "");
    return new Sample(contract, bytes(text, contract.profile().charset()), rows);
  }

  private List<String> row(InterfaceContract contract) {
    var row = new ArrayList<String>();
    for (int i = 0; i < contract.items().size(); i++) {
      row.add(value(contract.profile().charset().equals(StandardCharsets.UTF_8)));
    }
    return row;
  }

  private String value(boolean unicode) {
    var alphabet = (unicode ? UNICODE : PLAIN) + (random.nextInt(4) == 0 ? SPECIAL : "");
    int length = random.nextInt(random.nextInt(200) == 0 ? 5000 : 8);
    var value = new StringBuilder();
    for (int i = 0; i < length; i++) {
      value.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return value + (unicode && random.nextInt(9) == 0 ? "𠮷辻󠄀" : "");
  }

  /** Quotes one of so many items that need none; 0 for no item. */
  private void line(StringBuilder text, InterfaceContract contract, List<String> row, int quotes) {
    char separator = contract.profile().separator();
    for (int i = 0; i < row.size(); i++) {
      text.append(i > 0 ? String.valueOf(separator) : "");
      var value = row.get(i);
      boolean must = value.matches("(?s).*[\"\r\n" + separator + "].*");
      boolean quote = must || (quotes > 0 && random.nextInt(quotes) == 0);
      text.append(quote ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }
    text.append(contract.profile().lineEnd());
  }

  private static List<String> names(InterfaceContract contract) {
    return contract.items().stream().map(item -> item.name()).toList();
  }

  private Sample zengin() {
    var contract = Catalogue.standard().get("ZENGIN");
    var text = new StringBuilder("1" + " ".repeat(119) + "\r\n");
    var rows = new ArrayList<List<String>>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      var row =
          List.of(
              "2",
              "9990",
              pick("ﾐﾎﾝ", "ｼｹﾝ 1", ""),
              pick("見本銀行", "表示", ""),
              "%03d".formatted(i),
              pick("ﾎﾝﾃﾝ"),
              pick("本店", "試験　支店"),
              "1",
              pick("", "A"));
      rows.add(row);
      fixed(text, row);
    }
    text.append("8%06d".formatted(count)).append(" ".repeat(113)).append("\r\n");
    text.append('9').append(" ".repeat(119)).append("\r\n");
    return new Sample(contract, bytes(text, contract.profile().charset()), rows);
  }

  private void fixed(StringBuilder text, List<String> row) {
    int[] widths = {1, 4, 15, 30, 3, 15, 30, 1, 21};
    for (int i = 0; i < widths.length; i++) {
      boolean name = widths[i] == 30;
      int gap = widths[i] - row.get(i).length() * (name ? 2 : 1);
      boolean wide = name && random.nextBoolean();
      text.append(row.get(i)).append(wide ? "　".repeat(gap / 2) : " ".repeat(gap));
    }
    text.append("\r\n");
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  private static byte[] bytes(CharSequence text, Charset charset) {
    return text.toString().getBytes(charset);
  }

  /** The file with one byte changed, inserted or deleted. */
  byte[] damaged(byte[] file) {
    int at = random.nextInt(file.length);
    var out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    int how = random.nextInt(3);
    if (how < 2) {
      out.write(
          random.nextBoolean() ? random.nextInt(256) : "\"\r\n,\0\t1".charAt(random.nextInt(7)));
    }
    int kept = how == 1 ? at : at + 1;
    out.write(file, kept, file.length - kept);
    return out.toByteArray();
  }
}

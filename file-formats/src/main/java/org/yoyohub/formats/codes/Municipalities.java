package org.yoyohub.formats.codes;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The public list of prefectures, municipalities and wards, read when first asked. */
public final class Municipalities {
  private static final String PREFECTURES =
      "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 "
          + "石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 "
          + "岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県";

  private Municipalities() {}

  public static Optional<Municipality> find(String code) {
    return Optional.ofNullable(Table.BY_CODE.get(code));
  }

  /** The address's beginning for a code (東京都大田区), or the code itself when it is unknown. */
  public static String nameOf(String code) {
    return find(code).map(Municipality::fullName).orElse(code);
  }

  /** All of them, by code. */
  public static Collection<Municipality> all() {
    return Table.BY_CODE.values();
  }

  /** Whether six digits, known to be digits, are or were somebody's code; allocates nothing. */
  static boolean isAssigned(CharSequence code) {
    return Table.BODIES.get(body(code));
  }

  private static int body(CharSequence code) {
    int body = 0;
    for (int i = 0; i < 5; i++) {
      body = body * 10 + CheckDigits.digit(code, i);
    }
    return body;
  }

  /** The loaded list; a class of its own, so that nothing is read before it is needed. */
  private static final class Table {
    static final Map<String, Municipality> BY_CODE = load();
    static final BitSet BODIES = bodies();

    private static Map<String, Municipality> load() {
      var table = new TreeMap<String, Municipality>();
      addPrefectures(table);
      for (var row : PublicData.rows("municipalities.tsv")) {
        put(table, row.get(5), row.get(1), row.get(3), row.get(4), null, null, List.of());
      }
      for (var row : PublicData.rows("municipality-changes.tsv")) {
        put(
            table,
            row.get(0),
            row.get(1),
            row.get(2),
            row.get(3),
            day(row.get(4)),
            day(row.get(5)),
            codes(row.get(6)));
      }
      return Collections.unmodifiableMap(table);
    }

    private static void addPrefectures(Map<String, Municipality> table) {
      int number = 1;
      for (var name : List.of(PREFECTURES.split(" "))) {
        var code = MunicipalityCode.ofBody("%02d000".formatted(number++));
        put(table, code, name, name, "", null, null, List.of());
      }
    }

    private static void put(
        Map<String, Municipality> table,
        String code,
        String prefecture,
        String name,
        String kana,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> successors) {
      table.put(
          code,
          new Municipality(
              code,
              prefecture,
              name,
              kana,
              from == null ? LocalDate.MIN : from,
              to == null ? LocalDate.MAX : to,
              successors));
    }

    private static @Nullable LocalDate day(String text) {
      return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<String> codes(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static BitSet bodies() {
      var bodies = new BitSet(48_000);
      BY_CODE.keySet().forEach(code -> bodies.set(body(code)));
      return bodies;
    }
  }
}

package org.yoyohub.samples.people;

import java.nio.charset.Charset;
import java.util.List;

/** The small tables that names are thrown from; each family name says that it is a sample. */
public final class Names {
  private record Part(String written, String kana) {}

  private static final List<Part> FAMILIES =
      parts(
          "見本:ミホン 例示:レイジ 架空:カクウ 試験:シケン 模擬:モギ 雛形:ヒナガタ 標本:ヒョウホン 仮名:カメイ 試作:シサク 演習:エンシュウ"
              + " 設例:セツレイ 想定:ソウテイ 大見本:オオミホン 小例示:コレイジ 上架空:カミカクウ 下試験:シモシケン 北見本:キタミホン 南例示:ミナミレイジ"
              + " 髙﨑見本:タカサキミホン 𠮷見本:ヨシミホン 辻\uDB40\uDD00例示:ツジレイジ 渡邉試験:ワタナベシケン 見本濵:ミホンハマ");
  private static final List<Part> LATIN = parts("ＭＩＨＯＮ:ミホン ＲＥＩＪＩ:レイジ ＫＡＫＵＵ:カクウ");
  private static final List<Part> MEN =
      parts("太郎:タロウ 次郎:ジロウ 三郎:サブロウ 例之助:レイノスケ 試平:シヘイ 架一:カイチ 仮太:カリタ 見本彦:ミホンヒコ 一号:イチゴウ 例ーノ:レーノ");
  private static final List<Part> WOMEN =
      parts("花子:ハナコ 例子:レイコ 試美:シミ 架奈:カナ 仮恵:カリエ 見本⼦:ミホンコ 二号:ニゴウ ゆめみほん:ユメミホン 例ミ:レイミ 桜例:サクラレイ");
  private static final List<Part> LATIN_GIVEN = parts("ＴＡＲＯ:タロ ＨＡＮＡ:ハナ ＲＥＩ:レイ");

  private final List<Part> families;
  private final List<Part> men;
  private final List<Part> women;

  private Names(List<Part> families, List<Part> men, List<Part> women) {
    this.families = families;
    this.men = men;
    this.women = women;
  }

  /** All names, the difficult ones too: 髙﨑, 𠮷, a variation sequence, a Kangxi radical. */
  public static Names all() {
    return new Names(FAMILIES, MEN, WOMEN);
  }

  /** The names that this charset holds and that raise no question. */
  public static Names plain(Charset charset) {
    return new Names(plain(FAMILIES, charset), plain(MEN, charset), plain(WOMEN, charset));
  }

  PersonName family(Dice dice) {
    return name(dice.pick(dice.chance(20) ? LATIN : families), new Part("", ""));
  }

  PersonName given(PersonName family, String sex, Dice dice) {
    var japanese = sex.equals(Resident.WOMAN) ? women : men;
    var given = dice.pick(family.isLatin() ? LATIN_GIVEN : japanese);
    return new PersonName(family.family(), given.written, family.familyKana(), given.kana);
  }

  private static PersonName name(Part family, Part given) {
    return new PersonName(family.written, given.written, family.kana, given.kana);
  }

  private static List<Part> plain(List<Part> parts, Charset charset) {
    var encoder = charset.newEncoder();
    return parts.stream()
        .filter(p -> encoder.canEncode(p.written))
        .filter(p -> p.written.chars().noneMatch(c -> c >= 0x2E80 && c <= 0x2FDF))
        .toList();
  }

  private static List<Part> parts(String table) {
    return List.of(table.split(" ", -1)).stream().map(Names::part).toList();
  }

  private static Part part(String entry) {
    int colon = entry.indexOf(':');
    return new Part(entry.substring(0, colon), entry.substring(colon + 1));
  }
}

package org.yoyohub.formats.chars;

import java.text.Normalizer;

/**
 * The key under which readings of names that people mix up are found together (あいまい検索 of the 住民記録
 * standard). A key is for looking up, never data.
 */
public final class KanaKey {
  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  // ワ=ハ, ヲ=オ; ヂ=ジ and ヅ=ズ, and as voicing does not count, also チ=シ and ツ=ス
  private static final String VARIANTS = "ワヲチツ";
  private static final String STANDARDS = "ハオシス";
  private static final String O_ROW = "オコソトノホモヨロ";
  private static final String IGNORED = "ー－―‐-−–— 　・･";
  private static final Normalizer.Form NFKC = Normalizer.Form.NFKC;
  private static final Normalizer.Form NFD = Normalizer.Form.NFD;
  private static final int VOICED = 0x3099;
  private static final int HALF_VOICED = 0x309A;

  private KanaKey() {}

  /** The key of a reading, in whatever width, in katakana or hiragana. */
  public static String of(String kana) {
    var letters = Normalizer.normalize(Normalizer.normalize(kana, NFKC), NFD);
    var plain = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      append(plain, letters, i);
    }
    return foldLongO(plain);
  }

  private static void append(StringBuilder plain, String letters, int at) {
    char c = katakana(letters.charAt(at));
    if (c == VOICED || c == HALF_VOICED || IGNORED.indexOf(c) >= 0) {
      return;
    }
    if (c == 'ウ' && isVoiced(letters, at)) {
      appendVu(plain, letters, at);
    } else if (!isVowelOfVu(letters, at)) {
      plain.append(folded(c));
    }
  }

  // ヴァ ヴィ ヴェ ヴォ are バ ビ ベ ボ, ヴ is ブ; voicing does not count
  private static void appendVu(StringBuilder plain, String letters, int at) {
    int vowel = at + 2 < letters.length() ? "ァィェォ".indexOf(katakana(letters.charAt(at + 2))) : -1;
    plain.append(vowel < 0 ? 'フ' : "ハヒヘホ".charAt(vowel));
  }

  private static boolean isVowelOfVu(String letters, int at) {
    return at >= 2
        && "ァィェォ".indexOf(katakana(letters.charAt(at))) >= 0
        && katakana(letters.charAt(at - 2)) == 'ウ'
        && isVoiced(letters, at - 2);
  }

  private static boolean isVoiced(String letters, int at) {
    return at + 1 < letters.length() && letters.charAt(at + 1) == VOICED;
  }

  private static char katakana(char c) {
    return c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c;
  }

  private static char folded(char c) {
    return mapped(mapped(c, SMALL, LARGE), VARIANTS, STANDARDS);
  }

  private static char mapped(char c, String from, String to) {
    int at = from.indexOf(c);
    return at < 0 ? c : to.charAt(at);
  }

  // サトウ is サトオ; a ウ that begins a name stays
  private static String foldLongO(StringBuilder plain) {
    char before = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == 'ウ' && O_ROW.indexOf(before) >= 0) {
        plain.setCharAt(i, 'オ');
      }
      before = c;
    }
    return plain.toString();
  }
}

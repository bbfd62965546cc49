package org.yoyohub.formats.chars;

import java.text.Normalizer;

/**
 * Radicals: characters that look like a 漢字 but are only its part in a dictionary (⼦ for 子, ⺠ for
 * 民). Copying from documents brings them into names, where no search finds them.
 */
public final class Radicals {
  // of the supplement, those that have a 漢字 in Japanese use; normalisation leaves them alone
  private static final String SUPPLEMENT =
      "⺁⺅⺆⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯" + "⺱⺲⺶⺹⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻆⻊⻌⻍⻎⻏⻑⻒⻖⻗⻘⻝⻞⻟⻡⻣⻤⻨⻩⻫⻭⻯⻱⻲⻳";
  private static final String IDEOGRAPHS =
      "厂亻冂刂卜㔾小小兀尣尢巳幺彑彐忄㣺扌攵旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹" + "罓罒羊耂聿肉臼艹艹艹虎衤覀西角足辶辶辶阝長镸阝雨青食飠飠首骨鬼麦黄斉歯竜龜亀龟";

  private Radicals() {}

  /** Whether a char is of the Kangxi radicals or the CJK radicals supplement. */
  public static boolean isRadical(char c) {
    return c >= 0x2E80 && c <= 0x2FD5;
  }

  /** The place of the first radical in a text, or -1; allocates nothing. */
  public static int firstIn(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRadical(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The text with 漢字 for radicals: for comparing only, never for data. */
  public static String toIdeographs(String text) {
    int first = firstIn(text);
    if (first < 0) {
      return text;
    }
    var mapped = new StringBuilder(text);
    for (int i = first; i < text.length(); i++) {
      mapped.setCharAt(i, toIdeograph(text.charAt(i)));
    }
    return mapped.toString();
  }

  private static char toIdeograph(char c) {
    if (!isRadical(c)) {
      return c;
    }
    int known = SUPPLEMENT.indexOf(c);
    return known >= 0
        ? IDEOGRAPHS.charAt(known)
        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0);
  }
}

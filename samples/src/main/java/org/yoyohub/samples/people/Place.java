package org.yoyohub.samples.people;

import java.util.Map;

/** A municipality: its real code and name, and made-up streets in it. */
public record Place(String code, String name, String postalCode) {
  private static final Map<String, Place> KNOWN =
      Map.of(
          "131113", new Place("131113", "東京都大田区", "1440000"),
          "131016", new Place("131016", "東京都千代田区", "1000000"),
          "131121", new Place("131121", "東京都世田谷区", "1540000"),
          "141003", new Place("141003", "神奈川県横浜市", "2200000"),
          "271004", new Place("271004", "大阪府大阪市", "5300000"),
          "011002", new Place("011002", "北海道札幌市", "0600000"),
          "401307", new Place("401307", "福岡県福岡市", "8100000"));
  private static final String WIDE = "０１２３４５６７８９";

  /** The municipality of this code; a made-up name when it is not among the few known here. */
  public static Place of(String code) {
    var known = KNOWN.get(code);
    return known == null ? new Place(code, "架空県例示市", "0000000") : known;
  }

  /** An address that JIS X 0208 holds. */
  public String address(Dice dice) {
    return name
        + "見本町"
        + "一二三四五六七八九".charAt(dice.below(9))
        + "丁目"
        + wide(dice.between(1, 40))
        + "番"
        + wide(dice.between(1, 20))
        + "号";
  }

  /** An address of which one in eight names a house in difficult characters. */
  public String difficultAddress(Dice dice) {
    var address = address(dice);
    return switch (dice.below(16)) {
      case 0 -> address + "　㈱見本寮①～②－" + wide(dice.between(1, 9));
      case 1 -> address + "　𠮷例示荘" + wide(dice.between(101, 409)) + "号室";
      default -> address;
    };
  }

  /** The number in full-width digits. */
  public static String wide(int number) {
    var text = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> text.append(WIDE.charAt(c - '0')));
    return text.toString();
  }
}

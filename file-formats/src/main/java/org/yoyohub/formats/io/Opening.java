package org.yoyohub.formats.io;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.InterfaceContract;

/**
 * What stands in the first record of a framed file. Its layout is provisional, as the layouts are.
 *
 * @param records how many data records follow; a 国保 style file must say it first
 * @param day the business date; null leaves its place empty
 * @param municipality the sender's 6 digits, or ""
 */
public record Opening(long records, @Nullable LocalDate day, String municipality, int sequence) {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  /** An opening that says no more than the number of records. */
  public static Opening of(long records) {
    return new Opening(records, null, "", 1);
  }

  /** コントロールレコード: kind, number, volume, count, データ種別, … 媒体区分 7, month, file number. */
  List<String> control(InterfaceContract contract) {
    var month = day == null ? "" : MONTH.format(day);
    var kind = dataKind(contract);
    var count = Long.toString(records);
    var number = Integer.toString(sequence);
    return List.of("1", "1", "0", count, kind, "0", "0", "0", "0", "7", month, number);
  }

  /** データ種別: three digits; ours are the last ones that the interface's id holds. */
  private static String dataKind(InterfaceContract contract) {
    var digits = "000" + contract.id().value().replaceAll("[^0-9]", "");
    return digits.substring(digits.length() - 3);
  }

  /** ヘッダーレコード: 1, the business date, the sender. */
  String header() {
    return "1" + (day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day)) + municipality;
  }
}

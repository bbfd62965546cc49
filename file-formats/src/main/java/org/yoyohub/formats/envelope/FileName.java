package org.yoyohub.formats.envelope;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The agreed name of a file: interface, municipality, business date, sequence and extension. */
public record FileName(
    String interfaceId,
    String municipality,
    LocalDate businessDate,
    int sequence,
    String extension) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern FORM =
      Pattern.compile("(.{1,40})_(\\d{6})_(\\d{8})_(\\d{4})\\.([A-Za-z0-9]{1,8})");

  /** Reads a name; empty when it does not follow the grammar. */
  public static Optional<FileName> parse(String name) {
    var matcher = FORM.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(matcher.group(3), DAY);
      int sequence = Integer.parseInt(matcher.group(4));
      return Optional.of(
          new FileName(matcher.group(1), matcher.group(2), day, sequence, matcher.group(5)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s_%s_%s_%04d.%s",
        interfaceId,
        municipality,
        DAY.format(businessDate),
        sequence,
        extension);
  }
}

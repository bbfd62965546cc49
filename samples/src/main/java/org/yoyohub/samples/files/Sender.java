package org.yoyohub.samples.files;

import java.util.regex.Pattern;

/** Who sends: a partner and the municipality it sends for. */
public record Sender(String partner, String municipality) {
  private static final String OTA = "131113";
  private static final Pattern CODE = Pattern.compile(".*-(\\d{6})");

  /** The partner of this name; its municipality is the name's last six digits, else 大田区. */
  public static Sender named(String partner) {
    var matcher = CODE.matcher(partner);
    return new Sender(partner, matcher.matches() ? matcher.group(1) : OTA);
  }
}

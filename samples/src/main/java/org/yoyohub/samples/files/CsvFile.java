package org.yoyohub.samples.files;

import java.util.List;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.Profile;

/** Separated values: a header of item names, quotes only where a field needs them. */
final class CsvFile implements Frame {
  private final InterfaceContract contract;
  private final Profile profile;

  CsvFile(InterfaceContract contract) {
    this.contract = contract;
    this.profile = contract.profile();
  }

  @Override
  public void begin(StringBuilder text) {
    if (profile.header()) {
      record(text, contract.items().stream().map(Item::name).toList());
    }
  }

  @Override
  public void record(StringBuilder text, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.append(profile.separator());
      }
      field(text, values.get(i), profile.separator());
    }
    text.append(profile.lineEnd());
  }

  @Override
  public void end(StringBuilder text) {
    // a plain file simply ends
  }

  static void field(StringBuilder text, String value, char separator) {
    if (needsQuotes(value, separator)) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
  }

  private static boolean needsQuotes(String value, char separator) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == separator || c == '"' || c == '\r' || c == '\n') {
        return true;
      }
    }
    return false;
  }
}

package org.yoyohub.ops.faults.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object: enough for manifests and receipts, and strict about what it does not know.
 */
final class Json {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*([{}\\[\\],:]|\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.eE+-]+|true|false|null)\\s*");
  private final Matcher tokens;
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
    this.tokens = TOKEN.matcher(text);
  }

  /** The object a text holds; throws when it is none. */
  static Map<String, Object> object(String text) {
    var json = new Json(text);
    json.expect("{");
    var object = json.members();
    if (json.at != text.length()) {
      throw new IllegalArgumentException("something stands behind the object");
    }
    return object;
  }

  /** A number somewhere below an object, by its keys; -1 when it is not there. */
  static long number(Map<?, ?> object, String... keys) {
    @Nullable Object at = object;
    for (var key : keys) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at instanceof Number n ? n.longValue() : -1;
  }

  private String next() {
    if (!tokens.find(at) || tokens.start() != at) {
      throw new IllegalArgumentException("no JSON at " + at + " of " + text.length());
    }
    at = tokens.end();
    return tokens.group(1);
  }

  private void expect(String token) {
    if (!next().equals(token)) {
      throw new IllegalArgumentException("no " + token + " before " + at);
    }
  }

  private Object value(String token) {
    return switch (token.charAt(0)) {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> token.substring(1, token.length() - 1);
      case 't', 'f', 'n' -> token;
      default -> Long.parseLong(token);
    };
  }

  private Map<String, Object> members() {
    var members = new HashMap<String, Object>();
    for (var token = next(); !token.equals("}"); token = next()) {
      var key = token.equals(",") ? next() : token;
      expect(":");
      members.put(key.substring(1, key.length() - 1), value(next()));
    }
    return members;
  }

  private List<Object> elements() {
    var elements = new ArrayList<Object>();
    for (var token = next(); !token.equals("]"); token = next()) {
      elements.add(value(token.equals(",") ? next() : token));
    }
    return elements;
  }
}

package org.yoyohub.ops.cli.term;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the verbs print it: indented, keys in the order they were put. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A list of texts. */
  public static ArrayNode array(Iterable<?> texts) {
    var array = array();
    texts.forEach(text -> array.add(text.toString()));
    return array;
  }

  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw CliException.fault("the answer is not JSON");
    }
  }
}

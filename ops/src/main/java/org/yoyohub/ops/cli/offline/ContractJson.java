package org.yoyohub.ops.cli.offline;

import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.ops.cli.term.Json;
import tools.jackson.databind.node.ObjectNode;

/** A contract as JSON, in the order of contract.yaml. */
final class ContractJson {
  private ContractJson() {}

  static ObjectNode of(InterfaceContract c) {
    var json =
        Json.object()
            .put("id", c.id().value())
            .put("name", c.nameJa())
            .put("nameEn", c.nameEn())
            .put("kind", c.kind().name())
            .put("direction", c.direction().name());
    json.set("from", Json.array(c.from()));
    json.set("to", Json.array(c.to()));
    json.put("when", c.when()).put("answer", c.answer().map(InterfaceId::value).orElse(null));
    json.set("flow", Json.array(c.flows()));
    json.set("rules", Json.array(c.rules()));
    json.put("certainty", c.certainty())
        .put("format", c.profile().name())
        .put("acceptance", c.acceptance().toString())
        .put("empty", c.emptyAllowed() ? "allowed" : "refused")
        .put("layout", c.layout().toString())
        .put("apply", c.apply());
    json.set("key", Json.array(c.key()));
    var items = json.putArray("items");
    c.items().forEach(item -> items.add(item(item)));
    return json.put("note", c.note());
  }

  private static ObjectNode item(Item item) {
    var codes = item.codes();
    return Json.object()
        .put("id", item.id())
        .put("name", item.name())
        .put("type", item.type().toString())
        .put("required", item.required())
        .put("codes", codes == null ? null : codes.name())
        .put("check", item.check())
        .put("sensitive", ContractText.word(item.sensitivity()))
        .put("unknown", item.unknownAllowed() ? "allowed" : "refused")
        .put("source", item.source());
  }
}

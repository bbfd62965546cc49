package org.yoyohub.ops.cli.partner;

import java.util.Locale;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.ops.cli.term.Json;
import tools.jackson.databind.node.ObjectNode;

/** An agreement as JSON. */
final class AgreementJson {
  private AgreementJson() {}

  static ObjectNode of(Agreement a) {
    var json =
        Json.object()
            .put("partner", a.partner())
            .put("name", a.name())
            .put("system", a.system())
            .put("municipality", a.municipality());
    json.set("sends", Json.array(a.sends().stream().map(s -> s.interfaceId()).toList()));
    json.set("receives", Json.array(a.receives()));
    json.put("completion", a.completion().name().toLowerCase(Locale.ROOT));
    json.set("ways", Json.array(ListCommand.ways(a)));
    json.set("keys", Json.array(AgreementFile.keys(a)));
    a.transport().push().ifPresent(peer -> json.put("push", address(peer)));
    a.transport().pull().ifPresent(peer -> json.put("pull", address(peer)));
    return json.put("confirm", a.transport().confirmation().name().toLowerCase(Locale.ROOT))
        .put("unfetched", a.transport().unfetched().toString());
  }

  static String address(Peer peer) {
    return peer.user() + "@" + peer.host() + ":" + peer.port() + " " + peer.folder();
  }
}

package org.yoyohub.routes;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Transport;
import org.yoyohub.core.partner.Transport.Confirmation;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.core.payload.Digests;
import org.yoyohub.formats.catalogue.InterfaceId;
import org.yoyohub.formats.chars.GaijiPolicy;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;

/** A partner as the routes know it: what was agreed, and how it announces a file. */
final class Neighbour {
  private Neighbour() {}

  static String manifest(String partner, String name, String text) {
    var parsed = FileName.parse(name).orElseThrow();
    var sha256 =
        HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    return new Manifest(
            parsed.interfaceId(),
            partner,
            parsed.municipality(),
            parsed.businessDate().toString(),
            parsed.sequence(),
            name,
            text.length(),
            1,
            sha256,
            null)
        .toJson();
  }

  static Agreement agreement(String partner) {
    return agreement(partner, Transport.FOLDERS);
  }

  static Agreement agreement(String partner, Transport transport) {
    var sends =
        new Agreement.Sends(
            InterfaceId.of("A_011-001_IF"), Optional.empty(), Optional.empty(), Optional.empty());
    return new Agreement(
        partner,
        "見本",
        "健康管理",
        "131113",
        List.of(sends),
        List.of(),
        Agreement.Completion.MANIFEST,
        GaijiPolicy.REJECT,
        transport);
  }

  /** Push to, or pull from, the partner's own server. */
  static Transport transport(@Nullable Peer push, @Nullable Peer pull, Confirmation confirmation) {
    return new Transport(
        Optional.empty(),
        Optional.ofNullable(push),
        Optional.ofNullable(pull),
        confirmation,
        Transport.UNFETCHED);
  }
}

package org.yoyohub.jobs.intake;

import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Profile;

/** The contract a delivery is read by: the catalogue's, in the outer shape its sender agreed on. */
final class Contracts {
  private final Catalogue catalogue;
  private final Agreements agreements;

  Contracts(Catalogue catalogue, Agreements agreements) {
    this.catalogue = catalogue;
    this.agreements = agreements;
  }

  InterfaceContract of(Delivery delivery) {
    var contract = catalogue.get(delivery.interfaceId());
    return agreements
        .find(delivery.partner())
        .flatMap(agreement -> agreement.sends(contract.id()))
        .flatMap(sends -> sends.format())
        .flatMap(Profile::named)
        .map(contract::with)
        .orElse(contract);
  }

  InterfaceContract named(String id) {
    return catalogue.get(id);
  }
}

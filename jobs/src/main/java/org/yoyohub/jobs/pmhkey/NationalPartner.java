package org.yoyohub.jobs.pmhkey;

import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.outbox.Outbox;
import org.yoyohub.jobs.outbox.Place;
import org.yoyohub.jobs.run.Run;

/**
 * The one partner of the whole country that receives an interface; of several, the first by name.
 */
final class NationalPartner {
  private static final Logger log = LoggerFactory.getLogger(NationalPartner.class);
  private static final String EVERYWHERE = "000000";

  private final Hall hall;
  private final InterfaceContract contract;

  NationalPartner(Hall hall, String interfaceId) {
    this.hall = hall;
    this.contract = hall.catalogue().get(interfaceId);
  }

  /** Who it is; while nobody is agreed on, the log says so and nothing goes out. */
  Optional<String> find(Run run) {
    var partner = find();
    if (partner.isEmpty()) {
      log.atWarn()
          .addKeyValue("if", contract.id())
          .addKeyValue("run", run.signature())
          .log("nobody is asked: no partner receives the interface");
    }
    return partner;
  }

  Optional<String> find() {
    return hall.agreements().receivers(contract.id(), EVERYWHERE).stream()
        .map(Agreement::partner)
        .findFirst();
  }

  Place place(Outbox outbox, String partner, LocalDate day) {
    return outbox.next(partner, contract, EVERYWHERE, day);
  }
}

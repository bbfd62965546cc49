package org.yoyohub.jobs.intake;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.delivery.Balance;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.formats.envelope.Manifest;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;

/** Is it agreed, is it whole? Judges name, sender, interface and manifest; looks at no record. */
final class Verify implements IntakeStep {
  static final String STAGE = "verify";
  private static final String ACTOR = "intake";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Ledger ledger;
  private final Catalogue catalogue;
  private final Agreements agreements;
  private final TransactionTemplate transaction;

  Verify(
      Ledger ledger, Catalogue catalogue, Agreements agreements, TransactionTemplate transaction) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.agreements = agreements;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return STAGE;
  }

  @Override
  public boolean actsOn(DeliveryState state) {
    return state == DeliveryState.RECEIVED;
  }

  @Override
  public void run(Delivery delivery) {
    boolean isUntouched = ledger.findings(delivery.id(), 1).isEmpty();
    var noted = isUntouched ? Optional.<Finding>empty() : noted(delivery);
    var wrong = noted.or(() -> firstWrong(delivery));
    transaction.executeWithoutResult(
        status -> {
          if (noted.isEmpty() && !(isUntouched && wrong.isEmpty())) {
            ledger.findings(delivery, STAGE, wrong.map(List::of).orElse(List.of()));
          }
          if (wrong.isPresent()) {
            ledger.balance(delivery, Balance.allRejected(Math.max(delivery.records(), 0)));
            ledger.move(delivery, DeliveryState.REFUSED, wrong.get().code().name());
          } else {
            accept(delivery);
          }
        });
  }

  /** Why it was held until now is no longer wrong with it. */
  private Optional<Finding> noted(Delivery delivery) {
    ledger.findings(delivery, HeldNotices.STAGE, List.of());
    return ledger.findings(delivery.id(), 1).stream().findFirst();
  }

  private void accept(Delivery delivery) {
    ledger.readWith(delivery, contract(delivery).layout().toString());
    if (hasReceiver(delivery)) {
      ledger.move(delivery, DeliveryState.VERIFIED, "");
    } else {
      ledger.hold(delivery.id(), ACTOR, FindingCode.F028 + " " + nobody(delivery));
    }
  }

  /** What is only passed on would be lost without somebody to receive it. */
  private boolean hasReceiver(Delivery delivery) {
    var contract = contract(delivery);
    return !contract.apply().equals(PassOn.KIND)
        || !agreements.receivers(contract.id(), delivery.municipality()).isEmpty();
  }

  private static String nobody(Delivery delivery) {
    return "no partner of "
        + delivery.municipality()
        + " receives "
        + delivery.interfaceId()
        + ": add it to the agreement of one, start again, release this delivery";
  }

  private InterfaceContract contract(Delivery delivery) {
    return catalogue.get(delivery.interfaceId());
  }

  private Optional<Finding> firstWrong(Delivery delivery) {
    var agreement = agreements.find(delivery.partner());
    if (agreement.isEmpty()) {
      return wrong(FindingCode.F003, "");
    }
    return ofName(delivery)
        .or(() -> ofInterface(delivery, agreement.get()))
        .or(() -> ofMunicipality(delivery, agreement.get()))
        .or(() -> ofManifest(delivery, agreement.get()));
  }

  private Optional<Finding> ofName(Delivery delivery) {
    return FileName.parse(delivery.fileName()).isEmpty()
        ? wrong(FindingCode.F001, "")
        : Optional.empty();
  }

  private Optional<Finding> ofInterface(Delivery delivery, Agreement agreement) {
    var contract = catalogue.find(delivery.interfaceId());
    if (contract.isEmpty()) {
      return wrong(FindingCode.F002, "");
    }
    if (agreement.sends(contract.get().id()).isEmpty()) {
      return wrong(FindingCode.F004, "");
    }
    return contract.get().isApplied() && contract.get().layout().isReadable()
        ? Optional.empty()
        : wrong(FindingCode.F017, "");
  }

  private Optional<Finding> ofMunicipality(Delivery delivery, Agreement agreement) {
    return delivery.municipality().equals(agreement.municipality())
        ? Optional.empty()
        : wrong(FindingCode.F025, agreement.municipality());
  }

  private Optional<Finding> ofManifest(Delivery delivery, Agreement agreement) {
    if (agreement.completion() != Agreement.Completion.MANIFEST) {
      return Sidecar.judge(delivery, agreement.completion());
    }
    if (delivery.manifest().isEmpty()) {
      return wrong(FindingCode.F016, "");
    }
    var read = Manifest.read(delivery.manifest());
    return read.manifest().isEmpty()
        ? wrong(FindingCode.F005, read.problem())
        : ofManifest(delivery, read.manifest().get());
  }

  private Optional<Finding> ofManifest(Delivery delivery, Manifest manifest) {
    var differs = differing(delivery, manifest);
    if (!differs.isEmpty()) {
      return wrong(FindingCode.F006, differs);
    }
    if (manifest.bytes() != delivery.payload().bytes()) {
      return delivery.payload().bytes() == 0
          ? wrong(FindingCode.F010, "")
          : wrong(FindingCode.F007, "");
    }
    return manifest.sha256().equalsIgnoreCase(delivery.payload().sha256())
        ? Optional.empty()
        : wrong(FindingCode.F008, "");
  }

  /** The key of the manifest that says otherwise than the name and the folder. */
  private static String differing(Delivery delivery, Manifest manifest) {
    var name = FileName.parse(delivery.fileName()).orElseThrow();
    if (!manifest.file().equals(delivery.fileName())) {
      return "file";
    }
    if (!manifest.partner().equals(delivery.partner())) {
      return "partner";
    }
    if (!manifest.interfaceId().equals(name.interfaceId())) {
      return "interface";
    }
    if (!manifest.municipality().equals(name.municipality())) {
      return "municipality";
    }
    if (!manifest.businessDate().equals(name.businessDate().toString())
        && !manifest.businessDate().equals(DAY.format(name.businessDate()))) {
      return "businessDate";
    }
    return manifest.sequence() == name.sequence() ? "" : "sequence";
  }

  private static Optional<Finding> wrong(FindingCode code, String limit) {
    return Optional.of(Finding.ofFile(code, limit));
  }
}

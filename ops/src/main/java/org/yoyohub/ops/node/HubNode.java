package org.yoyohub.ops.node;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.yoyohub.core.database.Database;
import org.yoyohub.core.ledger.LeaseKeeper;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.ledger.jdbc.JdbcLedger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.partner.jdbc.JdbcPauses;
import org.yoyohub.core.payload.FilePayloadStore;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.core.receive.LaneKeeper;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.core.secret.HubKeys;
import org.yoyohub.core.subject.SubjectTrace;
import org.yoyohub.core.subject.jdbc.JdbcSubjectTrace;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.jobs.Kinds;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.intake.Intake;
import org.yoyohub.jobs.intake.IntakeRunner;
import org.yoyohub.jobs.run.RunRunner;
import org.yoyohub.ops.partner.ConnectionCheck;
import org.yoyohub.ops.partner.FolderCheck;
import org.yoyohub.ops.partner.PartnerCheck;
import org.yoyohub.ops.partner.Partners;
import org.yoyohub.ops.reconcile.Reconciliation;
import org.yoyohub.routes.Lines;
import org.yoyohub.routes.PartnerFolders;
import org.yoyohub.routes.PartnerRoutes;
import org.yoyohub.routes.Publisher;
import org.yoyohub.routes.Sweeper;
import org.yoyohub.routes.Troubles;
import org.yoyohub.routes.remote.Breakers;
import org.yoyohub.routes.remote.Deadlines;
import org.yoyohub.routes.remote.RemoteConnector;

/**
 * One hub at work on its data directory: opened, it has its tables; started, it takes and answers
 * files.
 */
public final class HubNode implements AutoCloseable {
  private final Database database;
  private final Ledger ledger;
  private final PayloadStore payloads;
  private final Agreements agreements;
  private final NodeSettings settings;
  private final Pauses pauses;
  private final Troubles troubles;
  private final Partners partners;
  private final Reconciliation reconciliation;
  private final IntakeRunner intake;
  private final RunRunner runs;
  private final DailyRuns daily;
  private final Hall hall;
  private final CamelContext camel;
  private @Nullable NodeGate gate;
  private @Nullable AgreementWatch watch;

  private HubNode(
      NodeSettings settings,
      Database database,
      Ledger ledger,
      PayloadStore payloads,
      Agreements agreements,
      Pauses pauses,
      Troubles troubles,
      Partners partners,
      Reconciliation reconciliation,
      IntakeRunner intake,
      RunRunner runs,
      Hall hall,
      CamelContext camel) {
    this.settings = settings;
    this.database = database;
    this.ledger = ledger;
    this.payloads = payloads;
    this.agreements = agreements;
    this.pauses = pauses;
    this.troubles = troubles;
    this.partners = partners;
    this.reconciliation = reconciliation;
    this.intake = intake;
    this.runs = runs;
    this.hall = hall;
    this.daily = new DailyRuns(runs.requests(), settings.day(), settings.clock());
    this.camel = camel;
  }

  /** Opens everything and starts nothing. */
  public static HubNode open(NodeSettings settings, Catalogue catalogue, Agreements agreements)
      throws Exception {
    var keys = HubKeys.open(settings.directory(), System.getenv());
    var database = NodeDatabase.open(settings);
    try {
      PlaceMark.require(database, settings.directory());
      return assemble(settings, catalogue, agreements, keys, database);
    } catch (Exception e) {
      database.close();
      throw e;
    }
  }

  private static HubNode assemble(
      NodeSettings settings,
      Catalogue catalogue,
      Agreements agreements,
      HubKeys keys,
      Database database)
      throws Exception {
    var clock = settings.clock();
    var owner = settings.node() + "/" + ManagementFactory.getRuntimeMXBean().getName();
    var ledger = new JdbcLedger(database.dataSource(), database.transactions(), clock);
    var payloads = new FilePayloadStore(settings.directory().resolve("payloads"), keys.payloads());
    var pauses = new JdbcPauses(database.dataSource(), database.transactions(), clock);
    var troubles = new Troubles(clock);
    var leases = new LeaseKeeper(ledger);
    var folders = PartnerFolders.below(settings.directory());
    var receiver =
        new Receiver(
            ledger, payloads, agreements, new TransactionTemplate(database.transactions()), clock);
    var routes =
        new PartnerRoutes(
            agreements,
            folders,
            receiver,
            new Publisher(ledger, payloads, agreements, folders, pauses, troubles, leases, owner),
            new Lines(
                ledger,
                payloads,
                folders,
                pauses,
                troubles,
                leases,
                RemoteConnector.sftp(Deadlines.USUAL),
                new Breakers(clock, settings.retry()),
                settings.directory().resolve("keys"),
                settings.retry(),
                settings.pullEvery(),
                owner,
                clock),
            new Sweeper(agreements, folders, receiver, pauses, settings.patience()));
    var camel = new DefaultCamelContext();
    routes.addTo(camel);
    var hall =
        new Hall(database, ledger, payloads, catalogue, agreements, keys::myNumbers, clock, owner);
    var intake = Intake.runner(hall, Kinds.all(hall, settings.day().keys()), settings.workers());
    var runs = Runs.runner(hall, settings.day().keys());
    var connector = RemoteConnector.sftp(Deadlines.USUAL);
    var check =
        PartnerCheck.all(
            List.of(
                new FolderCheck(settings.directory()),
                new ConnectionCheck(connector, settings.directory())));
    var partners =
        new Partners(settings.directory(), catalogue, agreements, pauses, troubles, check);
    var reconciliation =
        new Reconciliation(settings.directory(), ledger, payloads, agreements, clock);
    return new HubNode(
        settings,
        database,
        ledger,
        payloads,
        agreements,
        pauses,
        troubles,
        partners,
        reconciliation,
        intake,
        runs,
        hall,
        camel);
  }

  /** Begins to take files and to work. */
  public HubNode start() throws IOException {
    // who holds the directory's lock under this name is alone: what the name had in hand is lost
    int lost = ledger.endLeases(settings.node() + "/");
    intake.start(lost > 0);
    runs.start(settings.node() + "/");
    daily.start();
    camel.start();
    openGate();
    watch = new AgreementWatch(partners, settings.directory());
    return this;
  }

  private void openGate() throws IOException {
    if (settings.gate().isPresent()) {
      var open = NodeGate.open(settings.gate().get(), settings.directory(), ledger, agreements);
      partners.onAgreements(open::reload);
      gate = open;
    }
  }

  /** The gate, when it is open. */
  public Optional<NodeGate> gate() {
    return Optional.ofNullable(gate);
  }

  public Ledger ledger() {
    return ledger;
  }

  public PayloadStore payloads() {
    return payloads;
  }

  public Agreements agreements() {
    return agreements;
  }

  /** Does what operators ask for. */
  public LaneKeeper lanes() {
    return new LaneKeeper(ledger, new TransactionTemplate(database.transactions()));
  }

  /** The partners that are paused. */
  public Pauses pauses() {
    return pauses;
  }

  /** What stands in the way of partners' files. */
  public Troubles troubles() {
    return troubles;
  }

  /** The partners as an operator handles them. */
  public Partners partners() {
    return partners;
  }

  /** Compares disk and ledger. */
  public Reconciliation reconciliation() {
    return reconciliation;
  }

  /** Runs the jobs of a business date. */
  public RunRunner runs() {
    return runs;
  }

  /** Follows a subject through the deliveries. */
  public SubjectTrace subjects() {
    return new JdbcSubjectTrace(database.dataSource());
  }

  /** What the jobs find below them; staff's questions are asked there. */
  public Hall hall() {
    return hall;
  }

  public Database database() {
    return database;
  }

  /** Takes nothing more, lets the jobs at hand end, closes the store last. */
  @Override
  public void close() {
    Optional.ofNullable(watch).ifPresent(AgreementWatch::close);
    gate().ifPresent(NodeGate::close);
    camel.stop();
    daily.close();
    runs.close();
    intake.close();
    database.close();
  }
}

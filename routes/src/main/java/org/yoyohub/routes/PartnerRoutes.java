package org.yoyohub.routes;

import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.receive.Receiver;

/**
 * The routes of all partners, made from their agreements; each partner's runs beside the others'.
 * What each does when something fails is said once, here: the file stays where it is and the next
 * look tries again.
 */
public final class PartnerRoutes extends RouteBuilder {
  private static final String RECEIVE = "receive";

  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Receiver receiver;
  private final Acknowledgements acknowledgements;
  private final Fetched fetched;
  private final Publisher publisher;
  private final Sweeper sweeper;
  private final Pauses pauses;
  private final Troubles troubles;

  public PartnerRoutes(
      Agreements agreements,
      PartnerFolders folders,
      Ledger ledger,
      Receiver receiver,
      Publisher publisher,
      Sweeper sweeper,
      Pauses pauses,
      Troubles troubles) {
    this.agreements = agreements;
    this.folders = folders;
    this.receiver = receiver;
    this.acknowledgements = new Acknowledgements(ledger);
    this.fetched = new Fetched(ledger, agreements, folders);
    this.publisher = publisher;
    this.sweeper = sweeper;
    this.pauses = pauses;
    this.troubles = troubles;
  }

  @Override
  public void configure() {
    onException(Exception.class)
        .handled(true)
        .log(LoggingLevel.WARN, "${routeId} tries again: ${exception.class.simpleName}");

    // a timer has a thread of its own: a folder that hangs keeps nobody else waiting
    routeTemplate(RECEIVE)
        .templateParameter("partner")
        .templateParameter("inbox")
        .from("timer:receive-{{partner}}?period=200&delay=0")
        .bean("{{inbox}}", "look");

    from("timer:publish?period=100&delay=0")
        .routeId("publish")
        .process(exchange -> publisher.publishAll());
    from("timer:sweep?period=1000&delay=0").routeId("sweep").process(exchange -> sweeper.sweep());
    from("timer:fetched?period=2000&delay=0")
        .routeId("fetched")
        .process(exchange -> fetched.confirmAll());
  }

  /** Adds everything to a context that is not started yet. */
  public void addTo(CamelContext context) throws Exception {
    context.addRoutes(this);
    for (var agreement : agreements.all()) {
      folders.make(agreement.partner());
      receiveFrom(agreement, context);
    }
  }

  private void receiveFrom(Agreement agreement, CamelContext context) {
    var partner = agreement.partner();
    var inbox = new Inbox(agreement, folders, receiver, acknowledgements, pauses, troubles);
    context.getRegistry().bind("inbox-" + partner, inbox);
    TemplatedRouteBuilder.builder(context, RECEIVE)
        .routeId(RECEIVE + "-" + partner)
        .parameter("partner", partner)
        .parameter("inbox", "inbox-" + partner)
        .add();
  }
}
